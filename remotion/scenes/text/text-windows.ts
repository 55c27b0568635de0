import { staggeredEntrances } from "../../motion/entrance";
import type { ChangeWindow } from "../../motion/change-window";
import type { Theme } from "../../themes/theme";
import type { FittedText } from "./fit-text";

/** When the lines of a text that comes in at `startFrame` change the picture: what `TextBlock` paints. */
export function textWindows(
  startFrame: number,
  text: FittedText,
  theme: Pick<Theme, "motion">,
): ChangeWindow[] {
  return staggeredEntrances(startFrame, text.lines.length, theme);
}
