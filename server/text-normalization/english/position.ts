import type { Reading } from "../spoken-grammar";
import type { Conventions } from "./conventions";

/** A place in a sentence, and what is known about the sentence. */
export type Position = {
  text: string;
  start: number;
  conventions: Conventions;
  isShouted: boolean;
  /** How a part of the text is said when it stands for itself. */
  sayAlone: (part: string) => string;
};

/** What may stand at a position, if it is of the grammar's class. */
export type ClassGrammar = (position: Position) => Reading | undefined;

/** Words that are looked at beside a position are at most so long. */
const LONGEST_NEIGHBOR = 40;

const openingMark = /[\s([{"'“«¿¡]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
const firstWord = /[\s"'“«([]*([\p{L}\p{N}$€£][\p{L}\p{N}\p{M}'.%-]*)/uy;

/** The match of a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;

  return pattern.exec(text) ?? undefined;
}

/** Whether a word could begin at `at`: behind a space, an opening mark or nothing. */
export function isFree(text: string, at: number): boolean {
  return at === 0 || openingMark.test(text.charAt(at - 1));
}

/** Whether no letter or digit goes on at `at`. */
export function isBoundary(text: string, at: number): boolean {
  return at >= text.length || !letterOrDigit.test(text.charAt(at));
}

/** The word before an offset with the punctuation behind it cut off, or "". */
export function wordBefore(text: string, at: number): string {
  return withoutMarks(chunkBefore(text, at));
}

/** As `wordBefore`, with its punctuation. */
export function chunkBefore(text: string, at: number): string {
  const part = text.slice(Math.max(0, at - LONGEST_NEIGHBOR), at).trimEnd();

  return part.slice(part.lastIndexOf(" ") + 1);
}

/** The two words before an offset, the nearer first. */
export function wordsBefore(text: string, at: number): [string, string] {
  const nearer = chunkBefore(text, at);
  const start = text.lastIndexOf(nearer, at);

  return [withoutMarks(nearer), nearer === "" ? "" : wordBefore(text, start)];
}

/** The first word at or behind an offset, behind spaces and opening marks only; "" if there is none. */
export function wordAfter(text: string, at: number): string {
  return matchAt(firstWord, text.slice(at, at + LONGEST_NEIGHBOR), 0)?.[1]?.replace(/[.'-]$/, "") ?? "";
}

function withoutMarks(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && /["'“«([{]/u.test(word.charAt(start))) start += 1;
  while (end > start && /[.,;:!?"'”»)\]}]/u.test(word.charAt(end - 1))) end -= 1;

  return word.slice(start, end);
}

/** The parts with a word more: behind the last one, or as a part of its own where a space separates it. */
export function withWord(parts: string[], word: string, isApart: boolean): string[] {
  if (isApart) return [...parts, word];

  return [...parts.slice(0, -1), `${parts.at(-1) ?? ""} ${word}`];
}

/** A dash between the ends of a range, between spaces or not. */
export const rangeMark = /[-–]| [-–] /y;

/** The parts of both ends with "to" between them; a dash between spaces is a part of its own. */
export function joinRange(first: string[], mark: string, second: string[], link = "to"): string[] {
  if (mark.length > 1) return [...first, link, ...second];
  const [to = "", ...others] = second;

  return [...withWord(first, `${link} ${to}`.trim(), false), ...others];
}
