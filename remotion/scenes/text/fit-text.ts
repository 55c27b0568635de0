import type { Face } from "../../themes/theme";
import type { RichText } from "../../timeline/schema";
import { balanceLines, fillLines, lineWidthInEm } from "./break-lines";
import { measurePiece, measurePieces, splitPiece, type TextPiece } from "./measure-pieces";
import { hasFallbackLetters, opticalWidthShare } from "./text-width";

/** Text with its lines and size settled. `widthPx` and `heightPx` are the space it takes up. */
export type FittedText = {
  lines: TextPiece[][];
  face: Face;
  fontSizePx: number;
  lineHeightPx: number;
  widthPx: number;
  heightPx: number;
};

export type FitTextRules = {
  face: Face;
  language: string;
  widthPx: number;
  heightPx: number;
  maxFontSizePx: number;
  /** At this size, text that is still too long is cut with an ellipsis instead of made smaller. */
  minFontSizePx: number;
  /** As a multiple of the font size; tall scripts get more. */
  lineHeight: number;
  maxLines?: number;
  maxCharactersPerLine?: number;
  /** A further condition for texts that share a place, such as their combined height. */
  accepts?: (texts: readonly FittedText[]) => boolean;
};

/** Line heights of scripts whose letters fill their height, or bear marks above and below it. */
const tallScripts = [
  { letters: /[\p{Script=Devanagari}\p{Script=Thai}]/u, lineHeight: 1.3 },
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
    lineHeight: 1.22,
  },
];
const sizeStep = 0.96;
/** Lines below this share of the longest are short, and text may shrink to the second share to avoid them. */
const shortestLineShare = 0.55;
const leastShareForBreaks = 0.8;
/** A little over the mean of the estimated widths in running English (0.51 to 0.52), so that wide words do not end a line early. */
const meanCharacterWidthInEm = 0.56;

/** The biggest setting of a text, in balanced lines, that stays inside the given width and height. */
export function fitText(text: RichText, rules: FitTextRules): FittedText {
  const setting = prepare([text], rules);

  return setText(text, findFontSize([text], setting), setting);
}

/** Like `fitText`, for texts in equal boxes: all get one size, the biggest at which each fits its box. */
export function fitTexts(texts: readonly RichText[], rules: FitTextRules): FittedText[] {
  const setting = prepare(texts, rules);
  const fontSizePx = findFontSize(texts, setting);

  return texts.map((text) => setText(text, fontSizePx, setting));
}

type Setting = FitTextRules & {
  /** The share, at most 1, of its estimated width that a text takes up at a font size. */
  widthShare: (fontSizePx: number) => number;
};

function prepare(texts: readonly RichText[], rules: FitTextRules): Setting {
  const isFallback = texts.some((text) => text.some((run) => hasFallbackLetters(run.text)));

  return {
    ...rules,
    widthShare: (fontSizePx) => (isFallback ? 1 : opticalWidthShare(rules.face, fontSizePx)),
  };
}

/** The biggest size at which texts fit; for a single text, a little less if its lines break better then. */
function findFontSize(texts: readonly RichText[], rules: Setting): number {
  const { maxFontSizePx, minFontSizePx, widthPx, heightPx, maxLines = Infinity } = rules;
  const measured = texts.map((text) => measurePieces(text, rules));
  let biggestPx: number | undefined;

  for (let fontSizePx = maxFontSizePx; fontSizePx > minFontSizePx; fontSizePx *= sizeStep) {
    if (biggestPx !== undefined && fontSizePx < leastShareForBreaks * biggestPx) return biggestPx;
    const settings = measured.map((pieces) => setPieces(pieces, fontSizePx, rules));
    const fits = settings.every(
      (set) => set.widthPx <= widthPx && set.heightPx <= heightPx && set.lines.length <= maxLines,
    );
    if (!fits || rules.accepts?.(settings) === false) continue;
    const [single, ...others] = settings;
    if (others.length > 0 || !single || isEvenlyBroken(single)) return fontSizePx;
    biggestPx ??= fontSizePx;
  }

  return biggestPx ?? minFontSizePx;
}

/** Whether no line but the last is so short that it looks like a mistake: a lone "have" between full lines. */
function isEvenlyBroken({ lines }: FittedText): boolean {
  const widths = lines.map(lineWidthInEm);
  const widest = Math.max(...widths);

  return widths.slice(0, -1).every((width) => width >= shortestLineShare * widest);
}

function setText(text: RichText, fontSizePx: number, rules: Setting): FittedText {
  const widthInEm = roomInEm(fontSizePx, rules);
  const pieces = measurePieces(text, rules).flatMap((piece) => splitPiece(piece, widthInEm, rules));
  const room = { heightPx: rules.heightPx, widthInEm, language: rules.language };

  return cutLines(setPieces(pieces, fontSizePx, rules), room);
}

function setPieces(pieces: TextPiece[], fontSizePx: number, rules: Setting): FittedText {
  const measureInEm = (rules.maxCharactersPerLine ?? Infinity) * meanCharacterWidthInEm;
  const emPx = fontSizePx * rules.widthShare(fontSizePx);
  const lines = balanceLines(pieces, Math.min(roomInEm(fontSizePx, rules), measureInEm));
  const lineHeightPx = fontSizePx * Math.max(rules.lineHeight, leastLineHeight(pieces));

  return {
    lines,
    face: rules.face,
    fontSizePx,
    lineHeightPx,
    widthPx: Math.max(0, ...lines.map(lineWidthInEm)) * emPx,
    heightPx: lines.length * lineHeightPx,
  };
}

/** The line height, as a multiple of the font size, that the tallest script among the pieces needs. */
function leastLineHeight(pieces: readonly TextPiece[]): number {
  const heights = pieces.map(({ text }) => tallScripts.find(({ letters }) => letters.test(text))?.lineHeight);

  return Math.max(0, ...heights.map((height = 0) => height));
}

function roomInEm(fontSizePx: number, { widthPx, widthShare }: Setting): number {
  return widthPx / (fontSizePx * widthShare(fontSizePx));
}

type Room = { heightPx: number; widthInEm: number; language: string };

/** A text without the lines that exceed the given height; the last line kept is filled and ends in an ellipsis. */
function cutLines(text: FittedText, { heightPx, widthInEm, language }: Room): FittedText {
  // A hair of tolerance: heights are sums of fractions.
  const count = Math.max(1, Math.floor(heightPx / text.lineHeightPx + 1e-6));
  if (text.lines.length <= count) return text;

  const pieces = text.lines.flat();
  const whole = fillLines(pieces, widthInEm).slice(0, count - 1);
  const [first, ...others] = pieces.slice(whole.flat().length);
  const ellipsis = measurePiece(
    { offset: -1, text: "…", runs: [{ text: "…", isEmphasized: false }] },
    text.face,
  );
  const isRoomFor = (line: TextPiece[]) => lineWidthInEm([...line, ellipsis]) <= widthInEm;

  // The first word may be cut between letters: an ellipsis alone says nothing.
  const rest =
    first && !isRoomFor([first]) ? splitPiece(first, 0, { face: text.face, language }) : [first, ...others];
  const last: TextPiece[] = [];
  for (const piece of rest) {
    if (!piece || !isRoomFor([...last, piece])) break;
    last.push(piece);
  }

  return { ...text, lines: [...whole, [...last, ellipsis]], heightPx: count * text.lineHeightPx };
}
