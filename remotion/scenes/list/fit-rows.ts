import type { RichText } from "../../timeline/schema";
import { type FittedText, type FitTextRules, fitTexts } from "../text/fit-text";

/** Least and most padding in a row, in font sizes: rows part enough to be rows, and a short list stays together unless it spreads. */
const paddingInFontSizes = { least: 0.5, most: 1.5, mostSpread: 3 };

export type FitRowsRules = Omit<FitTextRules, "heightPx" | "accepts"> & {
  availablePx: number;
  /** How high what stands beside each text is. */
  besideTextPx?: number;
  /** Whether rows part further, to fill a height that is theirs alone. */
  spreads?: boolean;
  /** The indices of the texts, row by row, of each column or page that has the available height to itself. */
  groups: readonly (readonly (readonly number[])[])[];
};

export type FittedRows = {
  texts: FittedText[];
  /** Row heights in pixels, group by group. */
  heights: number[][];
};

/** Texts of one size in ruled rows, the biggest at which every group fits its height; too much text is cut row by row. */
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
 * Heights in pixels of ruled rows, each as high as the highest of it and all with the same padding, within `availablePx`;
 * undefined where they do not fit. Texts are given row by row.
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
