import { chooseMeaning, explainMeaning } from "./choose-meaning";
import { findFigurative } from "./reading/find-figurative";
import { findSigns } from "./find-signs";
import { isSupported } from "./reading/is-supported";
import { isPlayful } from "./is-playful";
import { getLexicon } from "./lexicon/get-lexicon";
import { type Lexicon, seenWeight } from "./lexicon/english-lexicon";
import { alternates } from "./lexicon/tables/alternates";
import { isOfAnimals, isOfPeople } from "./reading/is-of-people";
import { isOfSoberTopic } from "./reading/is-of-sober-topic";
import {
  countOpeningWords,
  isAttribute,
  isComparedTo,
  isDenied,
  isMaterialOf,
  isNamed,
  isNegated,
  isOwner,
  isTitleCase,
  namesPlaces,
} from "./reading/read-context";
import { isIntroduction, isMinor, isModifier } from "./reading/read-role";
import { readSentences, readWords, type TextWord } from "./reading/read-words";
import { standsAsVerb } from "./reading/stands-as-verb";

/** A drawing for a text, and the words that it means. */
export type SentenceIllustration = {
  name: string;
  /** The place in the text, up to `end`, of the words that it means. */
  start: number;
  end: number;
  score: number;
  /** Why it was chosen, to show to a person. */
  reason: string;
};

/** The context of a text. */
export type IllustrationContext = {
  /** BCP 47. */
  language: string;
  /** How often the whole video says each word, by its key. */
  topic: ReadonlyMap<string, number>;
  /** Names of recently shown drawings. */
  recent: ReadonlySet<string>;
};

const alternateNames = new Map(
  alternates.split("\n").flatMap((line): [string, string][] => {
    const [name, other] = line.split(": ");

    return name && other ? [[name, other]] : [];
  }),
);

/** Deducted for the owner of something, who is shown only if the sentence names nothing else. */
const ownerCost = 2.2;
/** Deducted for a place or time at the start of a sentence. It still comes before what is done. */
const openingCost = 0.8;
/** Things that cannot be seen hardly ever score more. */
const mostUnseenScore = 2.4;
/** Deducted for words that only say where something is, which one or what kind: shown if the sentence names nothing else. */
const minorCost = 0.5;

/** Times: a sentence is hardly ever about one, but it is still shown if the sentence names nothing else. */
const timeDrawings = new Set(
  "calendar hourglass-done hourglass-not-done mantelpiece-clock night-with-stars stopwatch sunrise sunset".split(
    " ",
  ),
);

/** The most words that a phrase in the tables has. */
const longestPhrase = 4;

/** How often each word is said, by its key. */
export function countTopic(texts: readonly string[], language: string): Map<string, number> {
  const topic = new Map<string, number>();
  for (const { key } of texts.flatMap((text) => readWords(text, language)))
    topic.set(key, (topic.get(key) ?? 0) + 1);

  return topic;
}

/** What a sentence's words are interpreted with. */
type Reading = {
  text: string;
  /** All words of the text: one sentence can tell what another one means. */
  said: readonly TextWord[];
  topic: ReadonlyMap<string, number>;
  lexicon: Lexicon;
  isEnglish: boolean;
  isTitle: boolean;
  /** Whether a word's role in the sentence changes its score. In headings, every word counts the same. */
  hasRoles: boolean;
  isSober: boolean;
  withoutPeople: boolean;
};

/**
 * The drawings that mean a text, such as a scene's few sentences, the best first; none rather than a wrong one. Visible things come
 * before actions, and both before what nearly every sentence mentions. The rest of the text tells which meaning a word has. Figures
 * of speech are not drawn. Near death, war and crime, drawings are sober. The same text in the same context always gets the same
 * drawings. Pure.
 */
export function illustrate(
  text: string,
  { language, topic, recent }: IllustrationContext,
): SentenceIllustration[] {
  const sentences = readSentences(text, language);
  const said = sentences.flat();
  const isEnglish = language.startsWith("en");
  const reading: Reading = {
    ...{ text, said, topic, isEnglish },
    lexicon: getLexicon(language),
    isTitle: isEnglish && !text.trim().endsWith(".") && isTitleCase(said),
    hasRoles: isEnglish && /[.!?…]["”’)]*$/.test(text),
    isSober: isEnglish && isOfSoberTopic(said, topic),
    withoutPeople: isEnglish && isOfAnimals(said, topic),
  };
  const vary = (one: SentenceIllustration) => varyRecent(one, recent);
  const drawn = sentences.flatMap((words) => illustrateSentence(words, reading)).flatMap(vary);

  return (drawn.length > 0 ? drawn : findSigns(text, { language }).flatMap(vary))
    .sort((one, other) => other.score - one.score)
    .filter(({ name }, index, all) => all.findIndex((one) => one.name === name) === index);
}

/** Whether a drawing surely shows a visible thing, not an action or a thought. */
export function isSeen({ score }: Pick<SentenceIllustration, "score">): boolean {
  return score > mostUnseenScore;
}

/** The drawings for the words of one sentence, in their order. */
function illustrateSentence(words: readonly TextWord[], reading: Reading): SentenceIllustration[] {
  const { text, topic, lexicon, isEnglish, isTitle, hasRoles, isSober, withoutPeople } = reading;
  const figurative = isEnglish ? findFigurative(words) : new Set<number>();
  const openingCount = isEnglish ? countOpeningWords(text, words) : 0;
  const found: SentenceIllustration[] = [];

  for (let index = 0; index < words.length;) {
    const { length, meanings } = longestMatch(lexicon, words, index);
    const span = words.slice(index, index + Math.max(1, length));
    const isFigurative = length < 2 && figurative.has(index);
    index += span.length;
    const [first, last] = [span[0], span.at(-1)];
    if (isFigurative || !first || !last) continue;

    const surroundings = { said: reading.said, span, topic };
    const isVerb = isEnglish && standsAsVerb(words, index - 1);
    const possible = meanings.filter(({ isNoun }) => !isNoun || !isVerb);
    const meaning = chooseMeaning(possible, surroundings);
    // "The International Space Station" is a space station and "Lake Geneva" a lake, but "Young" is not an age.
    const isName =
      isEnglish && !isTitle && span.length === 1 && !namesPlaces(first) && isNamed(first, words[index]);
    if (!meaning?.name || (isName && !meaning.isProper && !meaning.cues)) continue;
    if (meaning.isProper && !/^\p{Lu}/u.test(first.written)) continue;
    if (hasRoles && meaning.isUnsure && !isSupported(meaning, span, topic)) continue;
    if (isSober && isPlayful(meaning.name)) continue;
    if (withoutPeople && isOfPeople(meaning.name)) continue;
    const at = index - span.length;
    const isCompared = isComparedTo(words, at);
    if (meaning.weight <= 1 && isNegated(words, at)) continue;
    if (isEnglish && (isCompared || isDenied(words, at) || isAttribute(words, index - 1))) continue;
    if (isEnglish && isMaterialOf(words, index - 1)) continue;

    const isDone = meaning.isVerb && !/(?:ed|ing)$/.test(last.key);
    const tellsKind = hasRoles && !isDone && isModifier(words, index - 1);
    // "An electric guitar" is a guitar, even if one was shown recently.
    if (tellsKind && (meaning.weight < seenWeight || namesWhatIsSeen(lexicon, words[index]))) continue;
    const isAside = hasRoles && (tellsKind || isMinor(text, words, at));
    if (isAside && meaning.weight <= 1 && !timeDrawings.has(meaning.name) && !(meaning.isProper && at < 2))
      continue;

    found.push({
      name: meaning.name,
      start: first.start,
      end: last.end,
      // Among equals, the longer phrase wins, then the earlier one.
      score:
        meaning.weight +
        0.2 * (span.length - 1) -
        first.start / 1e4 -
        (isOfPeople(meaning.name) && isOwner(last, words[index]) ? ownerCost : 0) -
        (at < openingCount ? openingCost : 0) -
        (isAside || (hasRoles && isIntroduction(words, index - 1)) ? minorCost : 0),
      reason: explainMeaning(text.slice(first.start, last.end), meaning, surroundings),
    });
  }

  return found;
}

/** Replaces a recently shown drawing with its alternate, or with nothing. */
function varyRecent(one: SentenceIllustration, recent: ReadonlySet<string>): SentenceIllustration[] {
  if (!recent.has(one.name)) return [one];
  const other = alternateNames.get(one.name);

  return other === undefined || recent.has(other) ? [] : [{ ...one, name: other, score: one.score - 0.5 }];
}

function namesWhatIsSeen(lexicon: Lexicon, word: TextWord | undefined): boolean {
  return (
    lexicon.get(word?.key ?? "")?.some(({ name, weight, cues }) => name && !cues && weight === seenWeight) ??
    false
  );
}

function longestMatch(lexicon: Lexicon, words: readonly TextWord[], index: number) {
  for (let length = Math.min(longestPhrase, words.length - index); length > 0; length -= 1) {
    const span = words.slice(index, index + length);
    const meanings = lexicon.get(span.map(({ key }) => key).join(" "));
    if (meanings) return { length, meanings };
  }

  return { length: 0, meanings: [] };
}
