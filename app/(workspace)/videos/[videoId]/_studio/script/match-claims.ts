import type { Claim } from "@/server/writing/schema";

/** A sentence of a card that states a fact, at its place in the card's text. */
export type PlacedClaim = Claim & { start: number; end: number };

/** What is not read as text: the marks of emphasis, headings and lists, `:say` and links around their words, directives. */
const markup = new RegExp(
  [
    // The words of both stay, between these two.
    String.raw`:say\[|\[(?=[^[\]\n]*\]\()`,
    String.raw`\](?:\([^)\n]*\)|\{[^}\n]*\})`,
    String.raw`[*\\]`,
    String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
    String.raw`^[ \t]*(?:#{1,6}|[-+>|]|\d+[.)])[ \t]+`,
  ].join("|"),
  "gmu",
);

/** A card's text as it is shown, with the place of each of its characters; white space is one space. Pure. */
function readShown(body: string): { text: string; places: number[] } {
  const hidden = new Set<number>();
  for (const { 0: mark, index } of body.matchAll(markup)) {
    for (let at = index; at < index + mark.length; at += 1) hidden.add(at);
  }
  let text = "";
  const places: number[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const character = body.charAt(at);
    if (hidden.has(at)) continue;
    const isSpace = /\s/.test(character);
    if (isSpace && (text === "" || text.endsWith(" "))) continue;
    text += isSpace ? " " : character;
    places.push(at);
  }

  return { text, places };
}

/** The sentences of a card that are known to state facts, in order; one that was changed since is not known any more. Pure. */
export function matchClaims(body: string, claims: readonly Claim[]): PlacedClaim[] {
  const { text, places } = readShown(body);
  const placed = claims.flatMap((claim): PlacedClaim[] => {
    const sentence = claim.sentence.replaceAll(/\s+/g, " ").trim();
    const at = sentence === "" ? -1 : findSentence(text, sentence);
    const [start, last] = [places[at], places[at + sentence.length - 1]];

    return start === undefined || last === undefined ? [] : [{ ...claim, start, end: last + 1 }];
  });

  return placed
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ start }, index, sorted) => sorted.slice(0, index).every((earlier) => earlier.end <= start));
}

/** Where a sentence stands as one, and not in the middle of another. */
function findSentence(text: string, sentence: string): number {
  for (let at = text.indexOf(sentence); at !== -1; at = text.indexOf(sentence, at + 1)) {
    const before = text.slice(0, at).trimEnd();
    const after = text.charAt(at + sentence.length);
    const isWhole = before === "" || /[\p{P}\p{S}]$/u.test(before) || text.charAt(at - 1) === " ";
    if (isWhole && !/[\p{L}\p{N}]/u.test(after)) return at;
  }

  return -1;
}
