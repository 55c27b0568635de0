import type { RichText } from "../../timeline/schema";
import type { SceneLayout } from "../../layout/scene-layout";
import { fitText, type FittedText } from "../text/fit-text";

/**
 * The title above the parts of a list, chart or map: on one line if it fits there at a smaller size, else on two;
 * undefined if there is none.
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
