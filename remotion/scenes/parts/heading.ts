import type { RichText } from "../../timeline/schema";
import type { SceneLayout } from "../../layout/scene-layout";
import { fitText, type FittedText } from "../text/fit-text";

/**
 * The title of a list, chart or map over its parts: in one line, if it may be smaller for that, else in two; undefined
 * where there is none.
 */
export function fitHeading(
  { theme, frameLayout, box, language }: SceneLayout,
  title?: RichText,
): FittedText | undefined {
  if (!title || title.length === 0) return undefined;

  const rules = {
    face: theme.faces.headline,
    language,
    widthPx: box.width,
    lineHeight: 1.12,
    minFontSizePx: frameLayout.type.subtitle,
  };
  const inOneLine = fitText(title, {
    ...rules,
    heightPx: 2 * 1.12 * frameLayout.type.title,
    maxFontSizePx: frameLayout.type.title,
    maxLines: 1,
  });
  if (inOneLine.lines.length === 1) return inOneLine;

  return fitText(title, {
    ...rules,
    heightPx: 0.26 * box.height,
    maxFontSizePx: frameLayout.type.subtitle,
    minFontSizePx: frameLayout.type.small,
    maxLines: 2,
  });
}
