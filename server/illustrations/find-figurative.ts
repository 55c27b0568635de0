import { figurativeBeforeOf, figurativePhrases } from "./lexicon/tables/figurative";
import type { TextWord } from "./read-words";

const phrases = new Set(
  figurativePhrases.split(",").map((phrase) => phrase.trim().replaceAll("-", " ").replaceAll("\n", " ")),
);
const longestPhrase = Math.max(...Array.from(phrases, (phrase) => phrase.split(" ").length));
const beforeOf = new Set(figurativeBeforeOf.split(/\s/).filter((word) => word !== ""));

/** The indices of an English sentence's words that do not mean what they name. */
export function findFigurative(words: readonly TextWord[]): Set<number> {
  const found = new Set<number>();
  for (const [index, word] of words.entries()) {
    for (let length = longestPhrase; length > 0; length -= 1) {
      const phrase = words
        .slice(index, index + length)
        .map(({ written }) => written.toLowerCase().replaceAll("’", "'"))
        .join(" ");
      if (phrases.has(phrase)) for (let at = index; at < index + length; at += 1) found.add(at);
    }
    if (isComparative(words, index)) found.add(index);
    if (isHeapOf(word, words.slice(index + 1, index + 4))) found.add(index);
  }

  return found;
}

/** "The stranger the better": no stranger. */
function isComparative(words: readonly TextWord[], index: number): boolean {
  return (
    words[index - 1]?.key === "the" &&
    words[index + 1]?.key === "the" &&
    (words[index]?.key.endsWith("er") ?? false)
  );
}

/** "A sea of people", but not "the sea of Japan". */
function isHeapOf({ key }: TextWord, [of, first, second]: TextWord[]): boolean {
  if (of?.key !== "of" || !(beforeOf.has(key) || beforeOf.has(key.replace(/s$/, "")))) return false;
  const named = first && ["the", "a", "an"].includes(first.key) ? second : first;

  return !/^\p{Lu}/u.test(named?.written ?? "");
}
