import type { WordReading } from "@/server/script-format/edit/script-blocks";

export type PlacedReading = WordReading & { start: number; end: number };

/** What a directive holds is not for marking: `:say[...]` says already how it is said. */
const directive = /:{1,3}[a-z]+(?:\[[^\]\n]*\])?(?:\{[^}\n]*\})?/g;

/** Where in a card's text the words stand that are said otherwise; each is looked for behind the one before it. Pure. */
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

/** Not in the middle of another word: the "3" of "13" is none. */
function findWhole(body: string, word: string, from: number): number {
  if (word === "") return -1;
  for (let start = body.indexOf(word, from); start !== -1; start = body.indexOf(word, start + 1)) {
    const before = body.slice(0, start).at(-1) ?? " ";
    const after = body.charAt(start + word.length);
    if (!isOfWord(before, word.charAt(0)) && !isOfWord(after, word.at(-1) ?? "")) return start;
  }

  return -1;
}

function isOfWord(neighbour: string, own: string): boolean {
  return /[\p{L}\p{N}]/u.test(neighbour) && /[\p{L}\p{N}]/u.test(own);
}

/** The text with a word in `:say[...]`, said as it is now, and where that stands, to be written over. Pure. */
export function sayDifferently(body: string, { start, end, shown, spoken }: PlacedReading) {
  const open = `:say[${shown}]{as="`;
  const selectionStart = start + open.length;

  return {
    body: `${body.slice(0, start)}${open}${spoken}"}${body.slice(end)}`,
    selectionStart,
    selectionEnd: selectionStart + spoken.length,
  };
}
