import { figurativeBeforeOf, figurativePhrases } from "../lexicon/tables/figurative";
import type { TextWord } from "./read-words";

const phrases = new Set(
  figurativePhrases.split(",").map((phrase) => phrase.trim().replaceAll("-", " ").replaceAll("\n", " ")),
);
const longestPhrase = Math.max(...Array.from(phrases, (phrase) => phrase.split(" ").length));
const firstWords = new Set(Array.from(phrases, (phrase) => phrase.split(" ")[0] ?? ""));
const repeating = new Set(["after", "by", "for", "to", "upon"]);
const beforeOf = new Set(figurativeBeforeOf.split(/\s/).filter((word) => word !== ""));

/** The indices of the words in an English sentence that are not meant literally. */
export function findFigurative(words: readonly TextWord[]): Set<number> {
  const found = new Set<number>();
  const written = words.map((word) => word.written.toLowerCase().replaceAll("’", "'"));
  for (const [index, word] of words.entries()) {
    const longest = firstWords.has(written[index] ?? "") ? longestPhrase : 0;
    for (let length = longest; length > 0; length -= 1) {
      const phrase = written.slice(index, index + length).join(" ");
      if (phrases.has(phrase)) for (let at = index; at < index + length; at += 1) found.add(at);
    }
    if (isComparative(words, index)) found.add(index);
    if (isRepeated(words, index)) found.add(index).add(index + 2);
    if (isHeapOf(word, words.slice(index + 1, index + 4))) found.add(index);
  }

  return found;
}

/** "The stranger the better": this is no person. */
function isComparative(words: readonly TextWord[], index: number): boolean {
  return (
    words[index - 1]?.key === "the" &&
    words[index + 1]?.key === "the" &&
    (words[index]?.key.endsWith("er") ?? false)
  );
}

/** "Drop by drop", "face to face": no drop is meant. */
function isRepeated(words: readonly TextWord[], index: number): boolean {
  const [word, link, same] = words.slice(index, index + 3);

  return word !== undefined && word.key === same?.key && repeating.has(link?.key ?? "");
}

/** "A sea of people", but not "the sea of Japan". */
function isHeapOf({ key }: TextWord, [of, first, second]: TextWord[]): boolean {
  if (of?.key !== "of" || !(beforeOf.has(key) || beforeOf.has(key.replace(/s$/, "")))) return false;
  const named = first && ["the", "a", "an"].includes(first.key) ? second : first;

  return !/^\p{Lu}/u.test(named?.written ?? "");
}
