import type { OverlayOf } from "../../timeline/schema";
import { fillLines } from "../text/break-lines";

type Term = OverlayOf<"formula">["terms"][number];

export type PlacedTerm = Term & { index: number };

export type FittedFormula = {
  lines: { terms: PlacedTerm[]; heightPx: number; depthPx: number }[];
  fontSizePx: number;
  lineGapPx: number;
  heightPx: number;
};

type FitRules = {
  widthPx: number;
  heightPx: number;
  maxFontSizePx: number;
  /** Lines are broken only below this size. */
  oneLineFontSizePx: number;
  minFontSizePx: number;
};

const sizeStep = 0.96;
const lineGapInEm = 0.55;

/** The largest setting of a formula, on one line if that stays large enough. If it cannot fit, it shrinks below the minimum size. */
export function fitFormula(terms: readonly Term[], rules: FitRules): FittedFormula {
  const placed = terms.map((term, index) => ({ ...term, index }));

  for (let fontSizePx = rules.maxFontSizePx; fontSizePx > rules.minFontSizePx; fontSizePx *= sizeStep) {
    const formula = setLines(placed, fontSizePx, rules);
    const isBroken = formula.lines.length > placed.filter(({ startsLine }) => startsLine).length;
    if (isInside(formula, rules) && (!isBroken || fontSizePx < rules.oneLineFontSizePx)) return formula;
  }

  const smallest = setLines(placed, rules.minFontSizePx, rules);
  const widest = Math.max(...smallest.lines.map((line) => widthInEm(line.terms)));
  const share = Math.min(
    1,
    rules.widthPx / (widest * rules.minFontSizePx),
    rules.heightPx / smallest.heightPx,
  );

  return setLines(placed, share * rules.minFontSizePx, { ...rules, widthPx: rules.widthPx + 1 });
}

function isInside({ lines, fontSizePx, heightPx }: FittedFormula, rules: FitRules): boolean {
  return (
    heightPx <= rules.heightPx && lines.every(({ terms }) => widthInEm(terms) * fontSizePx <= rules.widthPx)
  );
}

function setLines(terms: readonly PlacedTerm[], fontSizePx: number, { widthPx }: FitRules): FittedFormula {
  const starts = terms.filter(({ startsLine }) => startsLine).map(({ index }) => index);
  const lines = starts.flatMap((start, at) =>
    fillLines(
      terms.slice(start, starts[at + 1]).map((term) => ({ ...term, trimmedWidthInEm: term.widthInEm })),
      widthPx / fontSizePx,
    ),
  );
  const sized = lines.map((line) => ({
    terms: line,
    heightPx: Math.max(...line.map(({ heightInEm }) => heightInEm)) * fontSizePx,
    depthPx: Math.max(...line.map(({ depthInEm }) => depthInEm)) * fontSizePx,
  }));
  const lineGapPx = lineGapInEm * fontSizePx;

  return {
    ...{ lines: sized, fontSizePx, lineGapPx },
    heightPx: sized.reduce((sum, line) => sum + line.heightPx + line.depthPx + lineGapPx, -lineGapPx),
  };
}

function widthInEm(terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + term.widthInEm, 0);
}
