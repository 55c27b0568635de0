import { placeNames } from "./lexicon/tables/place-names";
import type { TextWord } from "./read-words";

const comparing = new Set(["than", "like"]);
/** What may stand between a comparison and what is compared to. */
const betweenCompared = new Set(
  "a an the most any almost nearly even just about half your our my his her their its other all".split(" "),
);
const negations = new Set(["not", "no", "never", "without", "cannot", "nobody", "nothing", "neither", "nor"]);
/** A negation is of what follows it so closely. */
const negationReach = 3;
/** What is part of a place's name is what the place is: the Golden Gate Bridge, Lake Geneva. */
const placeWords = new Set(placeNames.split(/\s/).filter((word) => word !== ""));

/** "Smaller than a bed", "like a ribbon", "as wide as Peru": what is spoken of is something else. */
export function isComparedTo(words: readonly TextWord[], index: number): boolean {
  const at = words.slice(0, index).findLastIndex(({ key }) => !betweenCompared.has(key));
  const last = words[at]?.key ?? "";

  return comparing.has(last) || (last === "as" && words[at - 2]?.key === "as");
}

/** "Forgetting is not a failure", "do not trust": what is not there can be seen, but no idea of it. */
export function isNegated(words: readonly TextWord[], index: number): boolean {
  return words
    .slice(Math.max(0, index - negationReach), index)
    .some(({ key }) => negations.has(key) || key.endsWith("n't"));
}

/** Whether a word keeps its meaning in the name of a place. */
export function namesPlaces({ key }: TextWord): boolean {
  return placeWords.has(key);
}

/** A word with a capital that no sentence gave it: a person's, a firm's, a place's name. DNA and AI are words all the same. */
export function isNamed({ written, isFirst }: TextWord, next: TextWord | undefined): boolean {
  const isCapitalized = /^\p{Lu}\p{Ll}/u.test(written);
  const isFirstName = next !== undefined && !next.isFirst && /^\p{Lu}\p{Ll}/u.test(next.written);

  return isCapitalized && (!isFirst || isFirstName);
}

/** "Why Octopuses Have Three Hearts": its capitals say nothing. */
export function isTitleCase(words: readonly TextWord[]): boolean {
  const long = words.filter(({ written }) => written.length > 2);
  const capitals = long.filter(({ written }) => /^\p{Lu}/u.test(written));

  return long.length > 1 && capitals.length > 0.7 * long.length;
}
