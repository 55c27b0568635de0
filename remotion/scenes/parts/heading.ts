import type { RichText } from "../../timeline/schema";
import type { Setting } from "../setting";
import { fitText, type FittedText } from "../text/fit-text";

/** The title of a list, chart or map, fitted into at most two lines over its parts; undefined where there is none. */
export function fitHeading(
  { theme, stage, box, language }: Setting,
  title?: RichText,
): FittedText | undefined {
  if (!title || title.length === 0) return undefined;

  return fitText(title, {
    face: theme.faces.headline,
    language,
    widthPx: box.width,
    heightPx: 0.26 * box.height,
    maxFontSizePx: stage.type.title,
    minFontSizePx: stage.type.small,
    lineHeight: 1.12,
    maxLines: 2,
  });
}
