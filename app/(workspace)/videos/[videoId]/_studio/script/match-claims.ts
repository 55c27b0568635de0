import { readShown } from "@/server/script-format/edit/read-shown";
import type { Claim } from "@/server/writing/schema";

/** A sentence of a card that states a fact, at its place in the card's text. */
export type PlacedClaim = Claim & { start: number; end: number };

/** The sentences of a card that are known to state facts, in order; a sentence changed since is no longer known. Pure. */
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

/** Finds a sentence that stands by itself, not one in the middle of another. */
function findSentence(text: string, sentence: string): number {
  for (let at = text.indexOf(sentence); at !== -1; at = text.indexOf(sentence, at + 1)) {
    const before = text.slice(0, at).trimEnd();
    const after = text.charAt(at + sentence.length);
    const isWhole = before === "" || /[\p{P}\p{S}]$/u.test(before) || text.charAt(at - 1) === " ";
    if (isWhole && !/[\p{L}\p{N}]/u.test(after)) return at;
  }

  return -1;
}
