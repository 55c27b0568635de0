import type { Scene, Timeline } from "../timeline/schema";
import { breakCost, endsSentence } from "./break-cost";
import {
  captionLimits,
  type CaptionLimits,
  countColumns,
  lingerMs,
  maximumColumnsPerSecond,
  minimumPageMs,
} from "./caption-limits";
import { type CaptionToken, tokenizeCaptions } from "./caption-token";

/** The lines on screen at once, from `startMs` until just before `endMs`, counted from the scene's start. */
export type CaptionPage = { startMs: number; endMs: number; lines: CaptionLine[] };

/** A page should not hold a longer silence: the words after it would be read before they are spoken. */
const longestPauseInPageMs = 900;

/**
 * The pages of a scene's captions. Of all ways to split its words, it finds the one that best breaks at sentences and phrases,
 * keeps each page on screen for 0.83 s and under 20 characters a second, and fills pages evenly. No page runs from one block of
 * the script (a title, a list item, a paragraph) into the next.
 */
export function buildCaptionPages(
  { captions, durationMs }: Pick<Scene, "captions" | "durationMs">,
  { format, captionStyle, language }: Pick<Timeline, "format" | "captionStyle" | "language">,
): CaptionPage[] {
  const limits = captionLimits({ format, captionStyle });
  const tokens = tokenizeCaptions(captions, { columnsPerLine: limits.columnsPerLine, language });
  const parts = partAtBlocks(tokens);
  const pages = parts.flatMap((part, index) =>
    partIntoPages(part, limits, parts[index + 1]?.[0]?.fromMs ?? durationMs),
  );

  return timePages(pages, durationMs);
}

/** Finds the split with the least total cost, from the end: `best[i]` holds the cost of the tokens from `i` on. */
function partIntoPages(tokens: CaptionToken[], limits: CaptionLimits, durationMs: number): CaptionLine[][] {
  const best: { cost: number; length: number; lines: CaptionLine[] }[] = [];

  for (let from = tokens.length - 1; from >= 0; from -= 1) {
    best[from] = { cost: Infinity, length: 1, lines: [] };

    for (let length = 1; length <= limits.wordsPerPage && from + length <= tokens.length; length += 1) {
      const page = tokens.slice(from, from + length);
      const setting = breakLines(page, limits);
      if (!setting) break;

      const rest = best[from + length]?.cost ?? 0;
      const cost = rest + setting.cost + pageCost(page, tokens[from + length], durationMs);

      if (cost < (best[from]?.cost ?? Infinity)) best[from] = { cost, length, lines: setting.lines };
    }
  }

  const pages: CaptionLine[][] = [];

  for (let from = 0; from < tokens.length; from += best[from]?.length ?? 1) {
    pages.push(best[from]?.lines ?? []);
  }

  return pages;
}

/** Weights, not laws: 3 for each page (to keep them few), 40 to 60 for one too short to be read, 8 to 18 for
 * one too dense, and more than twice as much for a broken phrase as between lines. */
function pageCost(page: CaptionToken[], next: CaptionToken | undefined, durationMs: number): number {
  const first = page[0];
  const last = page.at(-1);
  if (!first || !last) return Infinity;

  const shownMs = Math.max(1, (next?.fromMs ?? durationMs) - first.fromMs);
  const columns = page.reduce((sum, { text }) => sum + countColumns(text), 0);
  const shortness = Math.max(0, 1 - shownMs / minimumPageMs);
  const density = Math.max(0, columns / ((shownMs / 1000) * maximumColumnsPerSecond) - 1);
  const hasLongPause = page.some(
    (token, index) => token.fromMs - (page[index - 1] ?? token).toMs > longestPauseInPageMs,
  );
  const runsOn = page.slice(0, -1).some(endsSentence) && !endsSentence(last);

  return (
    3 +
    (shortness > 0 ? 40 + 20 * shortness : 0) +
    (density > 0 ? 8 + 10 * Math.min(1, density) : 0) +
    (hasLongPause ? 20 : 0) +
    (runsOn ? 4 : 0) +
    (next ? 2 * breakCost(last, next) : 0)
  );
}

/** Gives each page its times: it stays until the next one if that follows soon, and always for at least 1 ms. */
function timePages(pages: CaptionLine[][], durationMs: number): CaptionPage[] {
  let earliestMs = 0;
  const starts = pages.map((lines) => {
    const startMs = Math.max(earliestMs, lines[0]?.tokens[0]?.fromMs ?? 0);
    earliestMs = startMs + 1;

    return startMs;
  });

  return pages.map((lines, index) => {
    const startMs = starts[index] ?? 0;
    const spokenUntilMs = lines.at(-1)?.tokens.at(-1)?.toMs ?? startMs;
    const wantedMs = Math.max(spokenUntilMs + lingerMs, startMs + minimumPageMs);
    const endMs = Math.max(startMs + 1, Math.min(wantedMs, starts[index + 1] ?? durationMs));

    return { startMs, endMs, lines };
  });
}

/** Splits the words where a block of the script begins: titles and list items have no full stop that would show their end. */
function partAtBlocks(tokens: CaptionToken[]): CaptionToken[][] {
  const parts: CaptionToken[][] = [];

  for (const token of tokens) {
    const part = parts.at(-1);

    if (part === undefined || token.startsBlock) parts.push([token]);
    else part.push(token);
  }

  return parts;
}

type CaptionLine = { tokens: CaptionToken[] };

/** The best way to set tokens in one or two lines, and its cost; undefined if they do not fit. */
function breakLines(
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

    // With 5, lines of 20 and 42 columns are about as bad as a break inside a phrase.
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
