import type { Face } from "../../themes/theme";
import type { OverlayOf } from "../../timeline/schema";
import { textWidthInEm } from "../text/text-width";

type Line = OverlayOf<"code">["lines"][number];
export type CodeToken = Line[number];

/** A row of the picture: a line of code, or part of one that is too long. */
export type CodeRow = {
  line: number;
  /** Where it begins in its line, in characters. */
  offset: number;
  tokens: CodeToken[];
  /** Indent of a continuation row, in spaces; else 0. */
  indent: number;
};

export type FittedCode = {
  rows: CodeRow[];
  fontSizePx: number;
  rowHeightPx: number;
  /** How many rows are seen at once. */
  shownRows: number;
};

type FitRules = { widthPx: number; heightPx: number; maxFontSizePx: number; minFontSizePx: number };

/** Used in every theme: code needs aligned columns. */
export const codeFace: Face = {
  family: '"JetBrains Mono Variable"',
  weight: 450,
  letterSpacing: "0",
  textTransform: "none",
};

const sizeStep = 0.96;
const rowHeight = 1.5;
/** A continuation row is indented by this many spaces more than its line. */
const hangingSpaces = 2;

/** The largest setting of code in unbroken lines; at the smallest size, long lines break and surplus rows scroll. */
export function fitCode(lines: readonly Line[], rules: FitRules): FittedCode {
  const widest = Math.max(...lines.map((line) => textWidthInEm(lineText(line), codeFace)));
  const countRows = (sizePx: number) => Math.max(1, Math.floor(rules.heightPx / (rowHeight * sizePx)));
  const isTooBig = (sizePx: number) => widest * sizePx > rules.widthPx || lines.length > countRows(sizePx);
  let fontSizePx = rules.maxFontSizePx;
  while (fontSizePx > rules.minFontSizePx && isTooBig(fontSizePx)) fontSizePx *= sizeStep;
  fontSizePx = Math.max(fontSizePx, rules.minFontSizePx);

  const rows = lines.flatMap((line, index) => breakLine(line, index, rules.widthPx / fontSizePx));

  return {
    ...{ rows, fontSizePx, rowHeightPx: rowHeight * fontSizePx },
    shownRows: Math.min(rows.length, countRows(fontSizePx)),
  };
}

/** A line in rows of at most `widthInEm`, broken after a space or a mark if there is one. */
function breakLine(line: Line, index: number, widthInEm: number): CodeRow[] {
  const text = lineText(line);
  const hanging = text.length - text.trimStart().length + hangingSpaces;
  const rows: CodeRow[] = [];
  let offset = 0;

  do {
    const indent = rows.length === 0 ? 0 : hanging;
    const roomInEm = Math.max(widthInEm / 2, widthInEm - textWidthInEm(" ".repeat(indent), codeFace));
    const end = findEnd(text, offset, roomInEm);
    rows.push({ line: index, offset, indent, tokens: sliceTokens(line, offset, end) });
    offset = end;
  } while (offset < text.length);

  return rows;
}

function findEnd(text: string, from: number, widthInEm: number): number {
  let end = from;
  let width = 0;
  let lastMark = from;
  for (const character of text.slice(from)) {
    width += textWidthInEm(character, codeFace);
    if (width > widthInEm && end > from) return lastMark - from > (end - from) / 3 ? lastMark : end;
    end += character.length;
    if (/[\s,;(){}.]/u.test(character)) lastMark = end;
  }

  return end;
}

/** The tokens between offsets `start` and `end` of their joined text. */
export function sliceTokens(tokens: readonly CodeToken[], start: number, end: number): CodeToken[] {
  let offset = 0;

  return tokens.flatMap((token) => {
    const from = Math.max(0, start - offset);
    const to = Math.min(token.text.length, end - offset);
    offset += token.text.length;

    return from < to ? [{ ...token, text: token.text.slice(from, to) }] : [];
  });
}

/** The text of a line. */
export function lineText(line: readonly CodeToken[]): string {
  return line.map(({ text }) => text).join("");
}
