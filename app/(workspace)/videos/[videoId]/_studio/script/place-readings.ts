import type { WordReading } from "@/server/script-format/edit/script-blocks";
import { isSpacelessLetter } from "@/server/text-normalization/languages/written-words";

type PlacedReading = WordReading & { start: number; end: number };

/** Words inside a directive are not marked: `:say[...]` itself says how they are said. */
const directive = /:{1,3}[a-z]+(?:\[[^\]\n]*\])?(?:\{[^}\n]*\})?/g;

/** The places, in a card's text, of words that are said differently than written; each search starts after the last find. Pure. */
export function placeReadings(body: string, readings: readonly WordReading[]): PlacedReading[] {
  const taken = [...body.matchAll(directive)]
    .filter(([text]) => /[[{]/.test(text))
    .map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
  const placed: PlacedReading[] = [];
  let from = 0;
  for (const reading of readings) {
    const start = findWhole(body, reading.shown, from);
    if (start === -1) continue;
    const end = start + reading.shown.length;
    from = end;
    if (!taken.some((part) => start < part.end && end > part.start)) placed.push({ ...reading, start, end });
  }

  return placed;
}

/** Finds a word, but not within a longer one: not the "3" of "13". */
function findWhole(body: string, word: string, from: number): number {
  if (word === "") return -1;
  for (let start = body.indexOf(word, from); start !== -1; start = body.indexOf(word, start + 1)) {
    const before = body.slice(0, start).at(-1) ?? " ";
    const after = body.charAt(start + word.length);
    if (!isOfWord(before, word.charAt(0)) && !isOfWord(after, word.at(-1) ?? "")) return start;
  }

  return -1;
}

/** Whether two characters belong to one word. In scripts without spaces, any character may begin a word. */
function isOfWord(neighbour: string, own: string): boolean {
  return [neighbour, own].every(
    (character) => /[\p{L}\p{M}\p{N}]/u.test(character) && !isSpacelessLetter(character),
  );
}

/** The text with a word wrapped in `:say[...]`, and the range of the spoken words in it, to be overwritten. Pure. */
export function sayDifferently(body: string, { start, end, shown, spoken }: PlacedReading) {
  // A quotation mark would end the attribute, and is not said anyway.
  const said = spoken.replaceAll('"', "");
  const open = `:say[${shown}]{as="`;
  const selectionStart = start + open.length;

  return {
    body: `${body.slice(0, start)}${open}${said}"}${body.slice(end)}`,
    selectionStart,
    selectionEnd: selectionStart + said.length,
  };
}
