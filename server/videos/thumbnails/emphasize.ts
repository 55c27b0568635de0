import { findNumber } from "@/remotion/thumbnail/thumbnail-words";
import type { RichText } from "@/remotion/timeline/schema";
import { readWords } from "@/server/illustrations/read-words";

/** Words that say little, however long they are, are shorter than these letters in most languages. */
const leastLetters = 4;

/**
 * Words with the one emphasised that stands out: one that the script emphasises, else the one with a digit, else the longest. None where
 * there is only one. `emphasized` are words in lower case; `language` is BCP 47. Pure.
 */
export function emphasize(
  text: string,
  { language, emphasized }: { language: string; emphasized: ReadonlySet<string> },
): RichText {
  const words = readWords(text, language);
  const number = findNumber([{ text, isEmphasized: false }])?.number;
  const start = number === undefined ? -1 : text.indexOf(number);
  const longest = words.reduce((most, { written }) => Math.max(most, written.length), 0);
  const word =
    words.find(({ key }) => emphasized.has(key)) ??
    (number === undefined ? undefined : { start, end: start + number.length }) ??
    words.find(({ written }) => written.length === longest && longest >= leastLetters);
  if (!word || words.length < 2) return [{ text, isEmphasized: false }];

  return [
    { text: text.slice(0, word.start), isEmphasized: false },
    { text: text.slice(word.start, word.end), isEmphasized: true },
    { text: text.slice(word.end), isEmphasized: false },
  ].filter((run) => run.text !== "");
}
