import type { SpokenGrammar } from "../spoken-grammar";
import { fold } from "./fold";
import { matchAt } from "./place";
import { asWritten, createSpacelessReader, isSpacelessLetter, silence, splitWords } from "./written-words";

const word = /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['.,][\p{L}\p{M}\p{N}]+)*/uy;
const readSpaceless = createSpacelessReader();

/** The grammar of languages without a table: words stay as they are written, so that they can be shown and timed. */
export const writtenGrammar: SpokenGrammar = {
  fold,
  read: (sentence, start) => {
    const { text } = sentence;
    if (isSpacelessLetter(text.charAt(start))) return readSpaceless(sentence, start);
    const written = matchAt(word, text, start)?.[0];

    return written === undefined ? silence(text, start) : asWritten(written, start);
  },
  toWords: splitWords,
  isSentenceEnd: (text, end) => !/^[\s"'“«(]*\p{Ll}/u.test(text.slice(end, end + 40)),
};
