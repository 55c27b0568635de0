import type { IllustrationSetting } from "../themes/theme";
import type { Format, Overlay } from "../timeline/schema";
import type { Box } from "./frame-layout";

export type IllustrationPlace = {
  /** A square for each of the scene's illustrations. */
  boxes: Box[];
  /** What is left of the scene's box for its other parts. */
  textBox: Box;
};

type PlaceInput = {
  count: number;
  overlay: Overlay;
  format: Format;
  setting: IllustrationSetting;
  /** The scene's, in pixels. */
  box: Box;
  /** The whole picture. */
  frame: { width: number; height: number };
  dir: "ltr" | "rtl";
  unit: number;
};

/** Of the box's width in a landscape picture, and of its height in the others: what the drawing has of it. */
const shares = {
  opening: { beside: 0.42, above: 0.47 },
  chapter: { beside: 0.34, above: 0.42 },
  statement: { beside: 0.36, above: 0.44 },
  "big-number": { beside: 0.34, above: 0.4 },
  quote: { beside: 0.3, above: 0.34 },
  list: { beside: 0.3, above: 0.3 },
};

/** More rows than these need the height. */
const maxItems = { landscape: 6, square: 3, short: 4 };
const gapInUnits = 6;
/** A drawing that runs over the edge is so much bigger, and so much of it lies outside. */
const bleeding = { scale: 1.24, outside: 0.16 };

/**
 * Where a scene's illustrations stand: one beside the words or, where the picture is not wide, above them; several in a row
 * above them. Null where there is none, or no room.
 */
export function placeIllustrations(input: PlaceInput): IllustrationPlace | null {
  const share = input.count > 0 && findShare(input);
  if (!share) return null;
  if (input.count > 1) return placeRow(input, share.above);

  return input.format === "landscape" ? placeBeside(input, share.beside) : placeAbove(input, share.above);
}

function findShare({ overlay, format }: PlaceInput): { beside: number; above: number } | null {
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

function placeBeside({ box, frame, dir, unit, setting }: PlaceInput, share: number): IllustrationPlace {
  const size = Math.min(share * box.width, 0.86 * box.height);
  const isBleeding = setting === "bleeding";
  const drawn = isBleeding ? bleeding.scale * size : size;
  const end = isBleeding ? frame.width + bleeding.outside * drawn : box.x + box.width;
  const x = end - drawn;
  const drawing = { x, y: box.y + (box.height - drawn) / 2, width: drawn, height: drawn };
  const textBox = { ...box, width: x - gapInUnits * unit - box.x };

  return dir === "ltr"
    ? { boxes: [drawing], textBox }
    : {
        boxes: [{ ...drawing, x: frame.width - x - drawn }],
        textBox: { ...textBox, x: box.x + box.width - textBox.width },
      };
}

function placeAbove(input: PlaceInput, share: number): IllustrationPlace {
  const { box, frame, dir, setting } = input;
  const size = Math.min(share * box.height, 0.86 * box.width);
  const isBleeding = setting === "bleeding";
  const drawn = isBleeding ? bleeding.scale * size : size;
  const x = isBleeding ? frame.width - (1 - bleeding.outside) * drawn : box.x;
  const mirrored = isBleeding ? -bleeding.outside * drawn : box.x + box.width - drawn;
  const y = isBleeding ? Math.max(0, box.y - (drawn - size)) : box.y;

  return {
    boxes: [{ x: dir === "ltr" ? x : mirrored, y, width: drawn, height: drawn }],
    textBox: below(input, y + drawn - box.y),
  };
}

function placeRow(input: PlaceInput, share: number): IllustrationPlace {
  const { box, count, dir, unit } = input;
  const gapPx = gapInUnits * unit;
  const size = Math.min(share * box.height, (box.width - (count - 1) * gapPx) / count);
  const boxes = Array.from({ length: count }, (_, index) => {
    const offset = index * (size + gapPx);

    return {
      x: dir === "ltr" ? box.x + offset : box.x + box.width - offset - size,
      y: box.y,
      width: size,
      height: size,
    };
  });

  return { boxes, textBox: below(input, size) };
}

function below({ box, unit }: PlaceInput, usedPx: number): Box {
  const used = usedPx + 0.7 * gapInUnits * unit;

  return { ...box, y: box.y + used, height: box.height - used };
}
