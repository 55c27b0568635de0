import type { FoldedSentence, Reading } from "../spoken-grammar";

/** Letters of scripts that put no spaces between words, for use in a pattern. */
export const spacelessLetters = String.raw`(?!\p{Nd})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]`;
const spacelessLetter = new RegExp(spacelessLetters, "u");
const sayable = /[\p{L}\p{N}]/u;

/** Whether a character is of a script that puts no spaces between words. */
export function isSpacelessLetter(character: string): boolean {
  return spacelessLetter.test(character);
}

/** A word that is said as it is written. */
export function asWritten(word: string, start: number): Reading {
  return { semioticClass: "word", evidence: 3, end: start + word.length, say: () => [word] };
}

/** One character that is not said. */
export function silence(text: string, start: number): Reading {
  const length = String.fromCodePoint(text.codePointAt(start) ?? 0).length;

  return { semioticClass: "sign", evidence: 3, end: start + length, say: () => [] };
}

/** Spoken words one by one, in their own letters. */
export function splitWords(said: string): string[] {
  return said.split(/[\s-]+/).filter((word) => sayable.test(word));
}

/** Creates a reader of scripts without spaces, word by word, as the segmenter of the sentence's language finds them. */
export function createSpacelessReader(): (sentence: FoldedSentence, start: number) => Reading {
  const wordEnds = new WeakMap<FoldedSentence, ReadonlyMap<number, number>>();

  return (sentence, start) => {
    const { text } = sentence;
    const known = wordEnds.get(sentence) ?? findWordEnds(sentence);
    wordEnds.set(sentence, known);
    let end = known.get(start) ?? start + String.fromCodePoint(text.codePointAt(start) ?? 0).length;
    // A segment may also hold figures and Latin letters, which are read for themselves.
    for (let at = start + 1; at < end; at += 1)
      if (/[\p{N}\p{P}\p{Script=Latin}]/u.test(text.charAt(at))) end = at;

    return asWritten(text.slice(start, end), start);
  };
}

function findWordEnds({ text, locale }: FoldedSentence): ReadonlyMap<number, number> {
  const segmenter = new Intl.Segmenter(locale, { granularity: "word" });

  return new Map(
    Array.from(segmenter.segment(text), ({ index, segment }) => [index, index + segment.length]),
  );
}
