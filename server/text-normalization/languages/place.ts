import type { Reading } from "../spoken-grammar";
import type { LanguageTable } from "./language-table";
import { isSpacelessLetter } from "./written-words";

/** A place in a sentence of a language. */
export type Place = {
  text: string;
  start: number;
  table: LanguageTable;
  /** BCP 47. */
  locale: string;
  /** How a part of the text is said when it stands for itself. */
  sayAlone: (part: string) => string;
};

/** Reads a class of text, such as dates, at a place; undefined where the text is of another class. */
export type ClassReader = (place: Place) => Reading | undefined;

const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const opening = /[\s([{"'«“¿¡「『（【、。，]/u;
const wordAtEnd = /^[\p{L}\p{M}]+$/u;

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;

  return pattern.exec(text) ?? undefined;
}

/** Whether a word or number may end at `at`: no letter or digit follows. */
export function isBoundary(text: string, at: number): boolean {
  const next = text.charAt(at);

  return at >= text.length || !letterOrDigit.test(next) || isSpacelessLetter(next);
}

/** Whether a word may begin at `at`. */
export function isFree(text: string, at: number): boolean {
  const before = text.charAt(at - 1);

  return at === 0 || opening.test(before) || isSpacelessLetter(before);
}

/** The word before an offset and its space, or "". */
export function wordBefore(text: string, at: number): string {
  const part = text.slice(Math.max(0, at - 40), at);
  const word = /\s$/.test(part)
    ? (part
        .trimEnd()
        .split(/[\s'"«“(]/u)
        .at(-1) ?? "")
    : "";

  return wordAtEnd.test(word) ? word : "";
}

/** The next 40 characters, which is as many as any rule reads. */
export function textAfter(text: string, at: number): string {
  return text.slice(at, at + 40);
}

/**
 * The words of a figure and of what belongs to it, by the parts of the text that white space separates. All words of a figure
 * with spaces between its digits go with the first part.
 */
export function joinParts(
  figure: { written: string; words: string },
  ...others: { isApart: boolean; words: string }[]
): string[] {
  const parts = figure.written.split(/\s+/).map((_, index) => (index === 0 ? figure.words : ""));
  for (const { isApart, words } of others) {
    if (isApart) parts.push(words);
    else parts[parts.length - 1] = `${parts.at(-1) ?? ""} ${words}`.trim();
  }

  return parts;
}

/** A sticky pattern that matches the longest of some texts; a space in them is optional. */
export function anyOf(texts: readonly string[]): RegExp {
  const longestFirst = [...texts].sort((one, other) => other.length - one.length);
  const forms = longestFirst.map((text) =>
    text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(" ", String.raw`\s?`),
  );

  return new RegExp(forms.join("|"), "uy");
}
