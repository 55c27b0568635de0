import { type Box, getFrameLayout } from "../layout/frame-layout";
import type { Format } from "../timeline/schema";
import type { ThumbnailLayout } from "../timeline/schemas/thumbnail-schema";

/** Where the parts of a thumbnail stand, in pixels. */
export type ThumbnailPlace = {
  /** Whether its parts stand side by side, or one above the other. */
  isRow: boolean;
  /** The area of the flat accent ground, or of the card in front of a picture. */
  panel?: Box;
  /** A square for each drawing; parts of it may lie outside the picture. */
  drawings: Box[];
  /** The number's own box, in the layout that has one. */
  number?: Box;
  /** One box for all words, or one for the words of each drawing. */
  texts: Box[];
};

export type PlaceInput = {
  layout: ThumbnailLayout;
  format: Format;
  width: number;
  height: number;
  dir: "ltr" | "rtl";
  drawingCount: number;
  /** Whether each of two drawings has words of its own. */
  isParted?: boolean;
};

/** The share of the width that a number may fill: tabular figures are wider than the estimate for text. */
const digitsWidthShare = 0.93;
/** The shares of a Short's height that the app's own buttons may cover at the top and the bottom. */
const shortInsets = { top: 0.1, bottom: 0.2 };

/** The boxes of a layout, mirrored for languages that run from right to left. Pure. */
export function placeThumbnail(input: PlaceInput): ThumbnailPlace {
  const { width, dir } = input;
  // Two drawings stand side by side in a square, too.
  const isRow = input.layout === "versus" ? width >= input.height : width > input.height;
  const { panel, drawings, number, texts } = isRow ? placeRow(input) : placeColumn(input);
  const mirror = (box: Box) => (dir === "ltr" ? box : { ...box, x: width - box.x - box.width });

  return {
    isRow,
    ...(panel && { panel: mirror(panel) }),
    drawings: drawings.slice(0, input.drawingCount).map(mirror),
    ...(number && { number: mirror(number) }),
    texts: texts.map(mirror),
  };
}

type Parts = Omit<ThumbnailPlace, "isRow">;

/** Parts side by side, for lines that run from left to right. */
function placeRow(input: PlaceInput): Parts {
  const { layout, width, height, drawingCount, isParted = false } = input;
  const { margin } = getFrameLayout(input);
  const inner = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };

  switch (layout) {
    case "words":
      return { panel: { x: 0, y: 0, width, height }, drawings: [], texts: [inner] };

    case "picture": {
      const panel = { x: 0, y: 0, width: 0.54 * width, height };

      return { panel, drawings: [], texts: [{ ...inner, width: panel.width - 2 * margin }] };
    }

    case "beside":
      return {
        drawings: [square(0.755 * width, 0.5 * height, 0.84 * height)],
        texts: [{ ...inner, width: 0.505 * width - margin }],
      };

    case "bleeding": {
      const left = 0.47 * width;

      return {
        panel: { x: left, y: 0, width: width - left, height },
        drawings: [square(0.2 * width, 0.53 * height, 1.16 * height)],
        texts: [{ ...inner, x: left + 1.6 * margin, width: width - left - 2.4 * margin }],
      };
    }

    case "behind":
      return {
        drawings: [square(0.5 * width, 0.43 * height, 1.08 * height)],
        texts: [{ ...inner, y: 0.5 * height, height: 0.5 * height - margin }],
      };

    case "number": {
      const share = drawingCount > 0 ? 0.57 : 1;
      const column = { x: margin, width: share * width - 1.5 * margin };

      return {
        drawings: [square(0.78 * width, 0.5 * height, 0.78 * height)],
        number: { ...column, width: digitsWidthShare * column.width, y: 0.6 * margin, height: 0.6 * height },
        texts: [{ ...column, y: 0.63 * height, height: 0.37 * height - margin }],
      };
    }

    case "versus": {
      const band = { x: 0, y: 0.67 * height, width, height: 0.33 * height };
      const text = { ...inner, y: band.y + 0.15 * margin, height: band.height - 0.3 * margin };
      const half = 0.5 * width - 1.5 * margin;

      return {
        panel: band,
        drawings: [0.25, 0.75].map((share) =>
          square(share * width, 0.335 * height, Math.min(0.58 * height, 0.46 * width)),
        ),
        texts: isParted
          ? [
              { ...text, width: half },
              { ...text, x: 0.5 * width + 0.5 * margin, width: half },
            ]
          : [text],
      };
    }
  }
}

/** Parts one above the other, for square and upright pictures; words stand above drawings in most layouts. */
function placeColumn(input: PlaceInput): Parts {
  const { layout, format, width, height, drawingCount, isParted = false } = input;
  const { margin } = getFrameLayout(input);
  const isShort = format === "short";
  const top = isShort ? shortInsets.top * height : margin;
  const bottom = height - (isShort ? shortInsets.bottom * height : margin);
  const line = { x: margin, width: width - 2 * margin };
  const upper = { ...line, y: top, height: 0.475 * height - top };

  switch (layout) {
    case "words":
      return {
        panel: { x: 0, y: 0, width, height },
        drawings: [],
        texts: [{ ...line, y: top, height: bottom - top }],
      };

    case "picture": {
      const panel = { x: 0, y: 0, width, height: 0.52 * height };

      return { panel, drawings: [], texts: [{ ...upper, height: panel.height - top - margin }] };
    }

    case "beside":
      return {
        drawings: [square(0.5 * width, 0.735 * height, Math.min(0.86 * width, 0.46 * height))],
        texts: [upper],
      };

    case "bleeding":
      return {
        panel: { x: 0, y: 0, width, height: 0.5 * height },
        drawings: [square(0.44 * width, 0.8 * height, Math.min(1.2 * width, 0.72 * height))],
        texts: [{ ...upper, height: 0.44 * height - top }],
      };

    case "behind":
      return {
        drawings: [square(0.5 * width, 0.44 * height, 1.3 * width)],
        texts: [{ ...line, y: 0.52 * height, height: bottom - 0.52 * height }],
      };

    case "number": {
      const end = drawingCount > 0 ? 0.53 * height : bottom;
      const numberHeight = 0.58 * (end - top);

      return {
        drawings: [square(0.5 * width, 0.77 * height, Math.min(0.8 * width, 0.42 * height))],
        number: { ...line, width: digitsWidthShare * line.width, y: top, height: numberHeight },
        texts: [{ ...line, y: top + numberHeight, height: end - top - numberHeight }],
      };
    }

    case "versus": {
      const size = Math.min(0.84 * width, 0.36 * height);
      const band = { x: 0, y: 0.41 * height, width, height: 0.18 * height };
      const text = { ...band, ...line };

      return {
        panel: band,
        drawings: [0.215, 0.785].map((share) => square(0.5 * width, share * height, size)),
        texts: isParted
          ? [
              { ...text, height: 0.5 * band.height },
              { ...text, y: band.y + 0.5 * band.height, height: 0.5 * band.height },
            ]
          : [text],
      };
    }
  }
}

function square(centerX: number, centerY: number, size: number): Box {
  return { x: centerX - size / 2, y: centerY - size / 2, width: size, height: size };
}
