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

/** What may stand at a place, if it is of the grammar's class. */
export type ClassReader = (place: Place) => Reading | undefined;

const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const opening = /[\s([{"'«“¿¡「『（【、。，]/u;
const wordAtEnd = /^[\p{L}\p{M}]+$/u;

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;

  return pattern.exec(text) ?? undefined;
}

/** Whether no letter or digit goes on at `at`. */
export function isBoundary(text: string, at: number): boolean {
  const next = text.charAt(at);

  return at >= text.length || !letterOrDigit.test(next) || isSpacelessLetter(next);
}

/** Whether a word could begin at `at`. */
export function isFree(text: string, at: number): boolean {
  const before = text.charAt(at - 1);

  return at === 0 || opening.test(before) || isSpacelessLetter(before);
}

/** The word before a space before an offset, or "". */
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

/** What follows an offset, as much of it as anybody asks for. */
export function textAfter(text: string, at: number): string {
  return text.slice(at, at + 40);
}

/**
 * A figure's words and those of what belongs to it, for each part of the text that white space separates. A figure may have
 * spaces between its digits: all its words go with the first.
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

/** The longest of some texts, as a sticky pattern; a space in them may be left out. */
export function anyOf(texts: readonly string[]): RegExp {
  const longestFirst = [...texts].sort((one, other) => other.length - one.length);
  const forms = longestFirst.map((text) =>
    text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(" ", String.raw`\s?`),
  );

  return new RegExp(forms.join("|"), "uy");
}
