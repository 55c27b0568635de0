import { primaryLanguage } from "@/server/languages/language-name";
import { countWords, findWordStarts } from "./count-words";
import { MAX_SENTENCE_WORDS, MAX_VISUAL_WORDS } from "./limits";
import { trimRange, type TextRange } from "./split-sentences";

/** A clause shorter than this would look torn off. */
const MIN_CLAUSE_WORDS = 4;

const afterPunctuation = /[,;:][”’"')]?\s+|[、，；：،؛]\s*|(?<!\s)\s+[–—]\s+|—/gu;
/** Words that begin a clause. */
const conjunctions: Readonly<Record<string, string>> = {
  en: "and|but|or|because|which|who|while|where|when|so|that|although|unless|until|if|than",
  es: "y|e|o|u|pero|porque|que|quien|mientras|donde|cuando|aunque|si|sino|como",
  fr: "et|ou|mais|car|parce|que|qui|dont|quand|où|si|comme|lorsque|tandis|puis",
  hi: "और|या|लेकिन|पर|क्योंकि|कि|जो|जब|जहाँ|तो|अगर|ताकि|इसलिए",
  it: "e|ed|o|ma|perché|che|chi|mentre|dove|quando|se|come|anche",
  pt: "e|ou|mas|porque|que|quem|enquanto|onde|quando|embora|se|como",
};
const conjunctionPatterns = new Map<string, RegExp>();

function beforeConjunction(language: string): RegExp {
  const words = conjunctions[primaryLanguage(language)] ?? conjunctions.en ?? "";
  const pattern =
    conjunctionPatterns.get(words) ?? new RegExp(String.raw`(?<!\s)\s+(?=(?:${words})\s)`, "giu");
  conjunctionPatterns.set(words, pattern);

  return pattern;
}

const anySpace = /\s+/gu;

type CutInput = {
  text: string;
  sentence: TextRange;
  language: string;
  /** Ranges that must stay whole, in order: bold phrases and words with a spoken form of their own. */
  uncuttable: readonly TextRange[];
};

/**
 * Cuts a sentence of more than 22 words into clauses of at most that, as near the middle as its punctuation or, next
 * best, its conjunctions allow. One without either stays whole up to 32 words; a longer one is cut between two words.
 */
export function cutClauses({ text, sentence, language, uncuttable }: CutInput): TextRange[] {
  const words = countWords(text.slice(sentence.start, sentence.end), language);
  if (words <= MAX_SENTENCE_WORDS) return [sentence];

  const patterns =
    words > MAX_VISUAL_WORDS
      ? [afterPunctuation, beforeConjunction(language), anySpace]
      : [afterPunctuation, beforeConjunction(language)];

  for (const pattern of patterns) {
    const cut = findMiddleCut({ text, sentence, language, uncuttable }, pattern);
    if (cut === null) continue;

    const halves = [
      trimRange(text, { start: sentence.start, end: cut }),
      trimRange(text, { start: cut, end: sentence.end }),
    ];

    return halves.flatMap((half) => {
      const inHalf = uncuttable.filter(({ start, end }) => start < half.end && end > half.start);

      return cutClauses({ text, sentence: half, language, uncuttable: inHalf });
    });
  }

  return [sentence];
}

/** The offset after the match that leaves the most equal halves, or null if there is none. */
function findMiddleCut({ text, sentence, language, uncuttable }: CutInput, pattern: RegExp): number | null {
  const part = text.slice(sentence.start, sentence.end);
  const wordStarts = findWordStarts(part, language);
  let wordsBefore = 0;
  let rangesBefore = 0;
  let best: { cut: number; imbalance: number } | null = null;

  for (const match of part.matchAll(pattern)) {
    const cut = match.index + match[0].length;
    while ((wordStarts[wordsBefore] ?? Infinity) < cut) wordsBefore += 1;

    const imbalance = Math.abs(2 * wordsBefore - wordStarts.length);
    while ((uncuttable[rangesBefore]?.end ?? Infinity) <= sentence.start + cut) rangesBefore += 1;
    const isTorn = (uncuttable[rangesBefore]?.start ?? Infinity) < sentence.start + cut;
    const isTooShort = Math.min(wordsBefore, wordStarts.length - wordsBefore) < MIN_CLAUSE_WORDS;

    if (!isTorn && !isTooShort && imbalance < (best?.imbalance ?? Infinity)) best = { cut, imbalance };
  }

  return best === null ? null : sentence.start + best.cut;
}
