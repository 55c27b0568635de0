import { grammarOf } from "@/server/text-normalization/normalize-text";

/** A word of a text, and its place there. */
export type TextWord = {
  /** The word as written. */
  written: string;
  /** The word in lower case, without a possessive 's. */
  key: string;
  start: number;
  end: number;
  /** Whether it begins a sentence, so that its capital says nothing. */
  isFirst: boolean;
};

/** Where a sentence may end, or a colon opens a new one. A point within a figure ends nothing. */
const mayEndSentence = /[.!?…]["”’»)\]]*\s|[。！？]/u;
const opensAnew = /:\s/;

/** Scripts written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of a text, in order. Words joined by a hyphen are separate. `language` is BCP 47. */
export function readWords(text: string, language: string): TextWord[] {
  let afterWord = 0;

  return findWords(text, language).map(({ written, index }) => {
    const before = text.slice(afterWord, index);
    const isFirst = afterWord === 0 || /[.!?:…“"‘(]/.test(before);
    afterWord = index + written.length;

    return {
      written,
      key: written.toLowerCase().replaceAll("’", "'").replace(/'s$/, ""),
      start: index,
      end: afterWord,
      isFirst,
    };
  });
}

/** The same words, sentence by sentence. Text after a colon counts as a new sentence. No sentence is empty. */
export function readSentences(text: string, language: string): TextWord[][] {
  const { isSentenceEnd } = grammarOf(language);
  const sentences: TextWord[][] = [];
  let afterWord = 0;

  for (const word of readWords(text, language)) {
    const before = text.slice(afterWord, word.start);
    const isNew =
      afterWord === 0 ||
      opensAnew.test(before) ||
      (mayEndSentence.test(before) && isSentenceEnd(text, word.start));
    if (isNew) sentences.push([]);
    sentences.at(-1)?.push(word);
    afterWord = word.end;
  }

  return sentences;
}

function findWords(text: string, language: string): { written: string; index: number }[] {
  if (unspaced.test(text)) {
    const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);

    return Array.from(segments)
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment: written, index }) => ({ written, index }));
  }

  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu), ({ 0: written, index }) => ({
    written,
    index,
  }));
}
