import { englishWords, foreignLanguages } from "@/server/languages/function-words";

/** ICU knows where words end without spaces too, as in Japanese and Chinese; the locale changes nothing of that. */
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

const functionWords = new Set([
  ...englishWords,
  ...Object.values(foreignLanguages).flatMap(({ words }) => words.split(" ")),
]);

/** The words of a text in any language, in lower case and without the accents of Latin letters. Pure. */
export function listWords(text: string): string[] {
  return Array.from(segmenter.segment(fold(text)))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

/** The words that say what a text is about; all of them where it has only words such as “the” and “why”. Pure. */
export function listContentWords(text: string): string[] {
  const words = [...new Set(listWords(text))];
  const content = words.filter((word) => !functionWords.has(word));

  return content.length > 0 ? content : words;
}

/** Runs of so many words in a row. Pure. */
export function listShingles(words: string[], length: number): string[] {
  return words.slice(0, Math.max(words.length - length + 1, 0)).map((_, index) => {
    return words.slice(index, index + length).join(" ");
  });
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase();
}
