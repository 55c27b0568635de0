import type { RichText } from "../../timeline/schema";
import { type FittedText, type FitTextRules, fitTexts } from "../text/fit-text";

/** Least and most padding in a row, in font sizes: rows stay distinct, and a short list stays together unless it spreads. */
const paddingInFontSizes = { least: 0.5, most: 1.5, mostSpread: 3 };

export type FitRowsRules = Omit<FitTextRules, "heightPx" | "accepts"> & {
  availablePx: number;
  /** Height of what stands beside each text. */
  besideTextPx?: number;
  /** Whether rows move further apart, to fill a height of their own. */
  spreads?: boolean;
  /** The indices of the texts, row by row, of each column or page that has the available height to itself. */
  groups: readonly (readonly (readonly number[])[])[];
};

export type FittedRows = {
  texts: FittedText[];
  /** Row heights in pixels, group by group. */
  heights: number[][];
};

/** Sets texts in ruled rows at the largest common size at which every group fits its height; longer text is cut row by row. */
export function fitRows(
  texts: readonly RichText[],
  { groups, availablePx, besideTextPx = 0, spreads = false, ...rules }: FitRowsRules,
): FittedRows {
  const heightsOf = (fitted: readonly FittedText[]) =>
    groups.map((rows) =>
      rowHeights(
        rows.map((row) => pick(fitted, row)),
        { availablePx, besideTextPx, spreads },
      ),
    );
  const fitted = fitTexts(texts, {
    ...rules,
    heightPx: availablePx,
    accepts: (candidates) => heightsOf(candidates).every((heights) => heights !== undefined),
  });
  const heights = heightsOf(fitted).filter((groupHeights) => groupHeights !== undefined);
  if (heights.length === groups.length) return { texts: fitted, heights };

  const rowPx = availablePx / Math.max(...groups.map((rows) => rows.length));
  const cut = fitTexts(texts, { ...rules, maxFontSizePx: rules.minFontSizePx, heightPx: rowPx });

  return { texts: cut, heights: groups.map((rows) => rows.map(() => rowPx)) };
}

function pick(texts: readonly FittedText[], indices: readonly number[]): FittedText[] {
  return indices.flatMap((index) => texts[index] ?? []);
}

/**
 * Heights of ruled rows in pixels, within `availablePx`: each as high as its tallest content, all with the same padding;
 * undefined if they do not fit. Texts are given row by row.
 */
function rowHeights(
  rows: readonly (readonly FittedText[])[],
  { availablePx, besideTextPx, spreads }: { availablePx: number; besideTextPx: number; spreads: boolean },
): number[] | undefined {
  const fontSizePx = rows[0]?.[0]?.fontSizePx ?? 0;
  const contentHeights = rows.map((texts) => Math.max(besideTextPx, ...texts.map((text) => text.heightPx)));
  const sparePx = availablePx - contentHeights.reduce((sum, height) => sum + height, 0);
  const mostPadding = spreads ? paddingInFontSizes.mostSpread : paddingInFontSizes.most;
  const paddingPx = Math.min(mostPadding * fontSizePx, sparePx / rows.length);
  if (paddingPx < paddingInFontSizes.least * fontSizePx) return undefined;

  return contentHeights.map((height) => height + paddingPx);
}
