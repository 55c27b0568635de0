import type { FittedText } from "../text/fit-text";

/** Least and most padding in a row, in font sizes: rows part enough to be rows, and a short list stays together. */
const paddingInFontSizes = { least: 0.5, most: 1.5 };

/**
 * Heights in pixels of ruled rows, each as high as its highest text and all with the same padding, within `availablePx`;
 * undefined where they do not fit. Texts are given row by row.
 */
export function rowHeights(
  rows: readonly (readonly FittedText[])[],
  availablePx: number,
): number[] | undefined {
  const fontSizePx = rows[0]?.[0]?.fontSizePx ?? 0;
  const textHeights = rows.map((texts) => Math.max(0, ...texts.map((text) => text.heightPx)));
  const sparePx = availablePx - textHeights.reduce((sum, height) => sum + height, 0);
  const paddingPx = Math.min(paddingInFontSizes.most * fontSizePx, sparePx / rows.length);
  if (paddingPx < paddingInFontSizes.least * fontSizePx) return undefined;

  return textHeights.map((height) => height + paddingPx);
}
