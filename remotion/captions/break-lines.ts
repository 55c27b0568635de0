import { breakCost } from "./break-cost";
import { type CaptionLimits, countColumns } from "./caption-limits";
import type { CaptionToken } from "./caption-token";

export type CaptionLine = { tokens: CaptionToken[] };

/** The best setting of tokens in one or two lines, and what it costs; undefined if they do not fit. */
export function breakLines(
  tokens: readonly CaptionToken[],
  { columnsPerLine, linesPerPage }: CaptionLimits,
): { lines: CaptionLine[]; cost: number } | undefined {
  const whole = toLine(tokens);
  if (lineColumns(whole) <= columnsPerLine) return { lines: [whole], cost: 0 };
  if (linesPerPage === 1) return undefined;

  let best: { lines: CaptionLine[]; cost: number } | undefined;

  for (let index = 1; index < tokens.length; index += 1) {
    const previous = tokens[index - 1];
    const next = tokens[index];
    const lines = [toLine(tokens.slice(0, index)), toLine(tokens.slice(index))];
    const [first = 0, second = 0] = lines.map(lineColumns);
    if (!previous || !next || first > columnsPerLine || second > columnsPerLine) continue;

    // 5: lines of 20 and 42 columns are as bad as a break inside a phrase.
    const cost = 1 + 0.8 * breakCost(previous, next) + (5 * Math.abs(first - second)) / columnsPerLine;

    if (!best || cost < best.cost) best = { lines, cost };
  }

  return best;
}

function toLine(tokens: readonly CaptionToken[]): CaptionLine {
  return {
    tokens: tokens.map((token, index) => (index === 0 ? { ...token, text: token.text.trimStart() } : token)),
  };
}

function lineColumns({ tokens }: CaptionLine): number {
  return countColumns(
    tokens
      .map(({ text }) => text)
      .join("")
      .trimEnd(),
  );
}
