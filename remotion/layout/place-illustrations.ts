import type { Composition, Format, Overlay } from "../timeline/schema";
import { bleeding, gapInUnits, type IllustrationPlace, leave, type PlaceInput } from "./illustration-place";
import { placeStacked } from "./place-stacked";

/** The drawing's share of the box: of its width beside the words, of its height above or below them. */
type Shares = { beside: number; stacked: number };

const shares = {
  opening: { beside: 0.42, stacked: 0.47 },
  chapter: { beside: 0.34, stacked: 0.42 },
  statement: { beside: 0.36, stacked: 0.44 },
  "big-number": { beside: 0.34, stacked: 0.4 },
  quote: { beside: 0.3, stacked: 0.34 },
  list: { beside: 0.3, stacked: 0.3 },
};

/** A list with more items than this needs all the room for itself. */
const maxItems = { landscape: 6, square: 3, short: 4 };
/** A close-up's size, as a share of the picture's longer side. */
const closeUpSizes = { landscape: 0.7, square: 1.2, short: 0.72 };
/** Where a close-up's middle stands, as shares of the picture's width and of the height of the scene's box. */
const closeUpMiddles = {
  landscape: { across: 0.75, down: 0.53 },
  square: { across: 0.5, down: 0.9 },
  short: { across: 0.5, down: 0.86 },
};
/** Words over a close-up keep to its quiet side: to this share of the box's width, or of its height if the picture is not wide. */
const closeUpTextShares = { landscape: 0.58, square: 0.5, short: 0.5 };

/** Whether a scene's kind and words leave room for illustrations. */
export function hasRoomForIllustrations(overlay: Overlay, format: Format): boolean {
  return findShares(overlay, format) !== null;
}

/** Where a shot's illustrations and words stand; null without illustrations, or without room for them. */
export function placeIllustrations(input: PlaceInput): IllustrationPlace | null {
  const share = input.count > 0 && findShares(input.overlay, input.format);
  if (!share) return null;

  switch (input.composition) {
    case "start":
    case "end":
      return placeBeside(input, share.beside);
    case "above":
    case "below":
      return input.format === "landscape"
        ? placeRow(input, share.stacked)
        : placeStacked(input, share.stacked);
    case "close-up":
      return placeCloseUp(input);
    case "words":
    case "words-low":
      return null;
  }
}

function findShares(overlay: Overlay, format: Format): Shares | null {
  switch (overlay.kind) {
    case "title":
      return shares[overlay.level];
    case "list":
      return overlay.items.length <= maxItems[format] ? shares.list : null;
    case "statement":
    case "big-number":
    case "quote":
      return shares[overlay.kind];
    default:
      return null;
  }
}

function placeBeside(input: PlaceInput, share: number): IllustrationPlace {
  const { box, frame, unit, composition, dir } = input;
  const size = Math.min(share * box.width, 0.86 * box.height);
  const isBleeding = input.setting === "bleeding";
  const drawn = isBleeding ? bleeding.scale * size : size;
  const end = isBleeding ? frame.width + bleeding.outside * drawn : box.x + box.width;
  const x = end - drawn;
  const drawing = { x, y: box.y + (box.height - drawn) / 2, width: drawn, height: drawn };
  const textBox = { ...box, width: x - gapInUnits * unit - box.x };

  return isOnRight(composition, dir)
    ? { boxes: [drawing], textBox, textStands: "center" }
    : {
        boxes: [{ ...drawing, x: frame.width - x - drawn }],
        textStands: "center",
        textBox: { ...textBox, x: box.x + box.width - textBox.width },
      };
}

function isOnRight(composition: Composition, dir: "ltr" | "rtl"): boolean {
  return (composition === "end") === (dir === "ltr");
}

function placeRow(input: PlaceInput, share: number): IllustrationPlace {
  const { box, count, dir, unit, composition } = input;
  const gapPx = gapInUnits * unit;
  const size = Math.min(share * box.height, (box.width - (count - 1) * gapPx) / count);
  const boxes = Array.from({ length: count }, (_, index) => {
    const offset = index * (size + gapPx);

    return {
      x: dir === "ltr" ? box.x + offset : box.x + box.width - offset - size,
      y: composition === "above" ? box.y : box.y + box.height - size,
      width: size,
      height: size,
    };
  });

  return { boxes, textBox: leave(input, size), textStands: "center" };
}

/** On the side where lines end, or at the foot of a picture that is not wide; from there the drawing reaches behind the words. */
function placeCloseUp({ box, frame, format, dir }: PlaceInput): IllustrationPlace {
  const size = closeUpSizes[format] * Math.max(frame.width, frame.height);
  const { across, down } = closeUpMiddles[format];
  const middle = frame.width * (dir === "ltr" ? across : 1 - across);
  const share = closeUpTextShares[format];
  const width = format === "landscape" ? share * box.width : box.width;
  const height = format === "landscape" ? box.height : share * box.height;

  return {
    boxes: [{ x: middle - size / 2, y: box.y + down * box.height - size / 2, width: size, height: size }],
    textBox: { x: dir === "ltr" ? box.x : box.x + box.width - width, y: box.y, width, height },
    textStands: "center",
  };
}
