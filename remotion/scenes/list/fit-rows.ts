import type { RichText } from "../../timeline/schema";
import { fitTexts, type FittedText, type FitTextRules } from "../text/fit-text";
import { rowHeights } from "./row-heights";

type FitRowsRules = Omit<FitTextRules, "heightPx" | "accepts"> & {
  availablePx: number;
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
  { groups, availablePx, ...rules }: FitRowsRules,
): FittedRows {
  const heightsOf = (fitted: readonly FittedText[]) =>
    groups.map((rows) =>
      rowHeights(
        rows.map((row) => pick(fitted, row)),
        availablePx,
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
