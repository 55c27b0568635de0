import type { CaptionStyle, Format } from "../timeline/schema";

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]/u;
const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How much may stand on screen at once. A column is one Latin letter; a Han or kana character or an emoji takes two. */
export type CaptionLimits = { columnsPerLine: number; linesPerPage: number; wordsPerPage: number };

/** Netflix and the BBC: a caption needs five sixths of a second to be read. */
export const minimumPageMs = 833;

/** A page stays this long after its last word, if nothing follows. */
export const lingerMs = 700;

export const maximumColumnsPerSecond = 20;

/** Broadcasters allow 42 columns; a Short's large type leaves room for only 17 of the 26 allowed there. */
const columnsPerLine: Record<Format, number> = { landscape: 42, square: 30, short: 17 };
const popColumnsPerLine: Record<Format, number> = { landscape: 20, square: 16, short: 12 };

/** The limits of a style in a format: one or two lines, or one line of one to three words for `pop`. */
export function captionLimits({
  format,
  captionStyle,
}: {
  format: Format;
  captionStyle: CaptionStyle;
}): CaptionLimits {
  if (captionStyle === "pop")
    return { columnsPerLine: popColumnsPerLine[format], linesPerPage: 1, wordsPerPage: 3 };

  return { columnsPerLine: columnsPerLine[format], linesPerPage: 2, wordsPerPage: Infinity };
}

/** The width of a text in columns of one Latin letter: wide characters take two, combining marks and joiners none. */
export function countColumns(text: string): number {
  let columns = 0;

  for (const character of text) {
    if (!zeroWidth.test(character)) columns += wide.test(character) ? 2 : 1;
  }

  return columns;
}
