import { staggeredEntrances } from "../../motion/entrance";
import type { PaintWindow } from "../../motion/paint-window";
import type { Theme } from "../../themes/theme";
import type { FittedText } from "./fit-text";

/** When the lines of a text that comes in at `startFrame` change the picture: what `TextBlock` paints. */
export function textWindows(
  startFrame: number,
  text: FittedText,
  theme: Pick<Theme, "motion">,
): PaintWindow[] {
  return staggeredEntrances(startFrame, text.lines.length, theme);
}
