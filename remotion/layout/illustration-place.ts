import type { IllustrationSetting } from "../themes/theme";
import type { Composition, Format, Overlay } from "../timeline/schema";
import type { Box } from "./frame-layout";

export type IllustrationPlace = {
  /** A square for each of the shot's illustrations. */
  boxes: Box[];
  /** The rest of the scene's box, for its other parts. */
  textBox: Box;
  /** Where those parts stand in the height of `textBox`. */
  textStands: "start" | "center" | "end";
};

/** A shot's illustrations and words, and the areas where they may stand. */
export type PlaceInput = {
  composition: Composition;
  count: number;
  overlay: Overlay;
  format: Format;
  setting: IllustrationSetting;
  /** The scene's box in pixels. */
  box: Box;
  /** The area where drawings may stand; it may reach beyond the scene's box. */
  drawingArea: Box;
  /** The height of the words once they are set; if absent, they count as high as their box. */
  wordsPx?: number;
  /** The whole picture. */
  frame: { width: number; height: number };
  dir: "ltr" | "rtl";
  unit: number;
};

/** The gap between words and drawings, and between drawings. */
export const gapInUnits = 6;
/** The gap between words and drawings above or below them. */
export const stackedGapInUnits = 0.7 * gapInUnits;
/** How much bigger a drawing that runs over the edge is, and the share of it that lies outside. */
export const bleeding = { scale: 1.24, outside: 0.16 };

/** The scene's box without the height that drawings above or below the words use, and the gap to them. */
export function leave({ box, unit, composition }: PlaceInput, usedPx: number): Box {
  const used = usedPx + stackedGapInUnits * unit;

  return { ...box, y: composition === "above" ? box.y + used : box.y, height: box.height - used };
}
