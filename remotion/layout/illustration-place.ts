import type { IllustrationSetting } from "../themes/theme";
import type { Composition, Format, Overlay } from "../timeline/schema";
import type { Box } from "./frame-layout";

export type IllustrationPlace = {
  /** A square for each of the shot's illustrations. */
  boxes: Box[];
  /** What is left of the scene's box for its other parts. */
  textBox: Box;
  /** Where in the height of `textBox` they stand. */
  textStands: "start" | "center" | "end";
};

/** A shot's illustrations, its words, and where both may stand. */
export type PlaceInput = {
  composition: Composition;
  count: number;
  overlay: Overlay;
  format: Format;
  setting: IllustrationSetting;
  /** The scene's, in pixels. */
  box: Box;
  /** Where drawings may stand, also outside the scene's box. */
  drawingArea: Box;
  /** How high the words are, once they are set; all of their box if that is not known yet. */
  wordsPx?: number;
  /** The whole picture. */
  frame: { width: number; height: number };
  dir: "ltr" | "rtl";
  unit: number;
};

/** Between words and drawings, and between drawings. */
export const gapInUnits = 6;
/** Between words and what stands above or below them. */
export const stackedGapInUnits = 0.7 * gapInUnits;
/** A drawing that runs over the edge is so much bigger, and so much of it lies outside. */
export const bleeding = { scale: 1.24, outside: 0.16 };

/** The scene's box without what drawings above or below the words use of its height. */
export function leave({ box, unit, composition }: PlaceInput, usedPx: number): Box {
  const used = usedPx + stackedGapInUnits * unit;

  return { ...box, y: composition === "above" ? box.y + used : box.y, height: box.height - used };
}
