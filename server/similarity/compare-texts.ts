import { leastShared } from "./schema";
import { listShingles, listWords } from "./words";

const shingleLength = 3;
/** Of the runs of three words of a sentence that are in the other text. */
const sharedSentence = 0.6;

/** A text that is compared with many. */
export type ComparableText = {
  sentences: { whole: string; shingles: string[] }[];
  shingles: Set<string>;
  whole: Set<string>;
};

/** A text as it is compared. Pure. */
export function toComparableText(sentences: string[]): ComparableText {
  const read = sentences.map((sentence) => {
    const words = listWords(sentence);

    return { whole: words.join(" "), shingles: listShingles(words, shingleLength) };
  });

  return {
    sentences: read,
    shingles: new Set(read.flatMap(({ shingles }) => shingles)),
    whole: new Set(read.map(({ whole }) => whole)),
  };
}

/**
 * Which sentences of a text are in another one too, as they are or with few words changed: those of whose runs of three words
 * at least 60 % are there (containment, of w-shingles; Broder 1997). `share` is of all its sentences. Pure.
 */
export function compareTexts(
  text: ComparableText,
  other: ComparableText,
): { share: number; shared: number[]; sharedOther: number[] } {
  const shared = listSharedSentences(text, other);
  const share = text.sentences.length === 0 ? 0 : shared.length / text.sentences.length;
  if (shared.length < leastShared.sentences) return { share: 0, shared: [], sharedOther: [] };

  return { share, shared, sharedOther: listSharedSentences(other, text) };
}

function listSharedSentences({ sentences }: ComparableText, other: ComparableText): number[] {
  return sentences.flatMap(({ whole, shingles }, index) => (isShared(whole, shingles, other) ? [index] : []));
}

/** A sentence of few words, such as “But why?”, is only shared as it is. */
function isShared(whole: string, shingles: string[], other: ComparableText): boolean {
  if (other.whole.has(whole)) return true;
  if (shingles.length < shingleLength) return false;
  const found = shingles.filter((shingle) => other.shingles.has(shingle)).length;

  return found / shingles.length >= sharedSentence;
}
