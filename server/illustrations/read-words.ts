/** A word of a text, with where it stands. */
export type TextWord = {
  /** As it is written. */
  written: string;
  /** In lower case, without what makes it a possessive. */
  key: string;
  start: number;
  end: number;
  /** Whether a sentence begins with it, so that its capital says nothing. */
  isFirst: boolean;
};

/** The words of a text, in order; what a hyphen joins are several. */
export function readWords(text: string): TextWord[] {
  let afterWord = 0;

  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu), ({ 0: written, index }) => {
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
