import { findFigurative } from "./find-figurative";
import { findSigns } from "./find-signs";
import { isPlayful } from "./is-playful";
import { getLexicon } from "./lexicon/get-lexicon";
import type { Meaning } from "./lexicon/english-lexicon";
import { alternates } from "./lexicon/tables/alternates";
import { soberCues } from "./lexicon/tables/sober";
import { isOfAnimals, isOfPeople } from "./is-of-people";
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
} from "./read-context";
import { readWords, type TextWord } from "./read-words";
import { standsAsVerb } from "./stands-as-verb";

/** A drawing for a sentence, and which of its words it means. */
export type SentenceIllustration = {
  name: string;
  /** Of the sentence: where the words begin and end that it means. */
  start: number;
  end: number;
  score: number;
  /** Why it was chosen, for a person who wonders. */
  reason: string;
};

/** What a sentence stands in. */
export type IllustrationContext = {
  /** BCP 47. */
  language: string;
  /** How often each word is said in the whole video, by its key. */
  topic: ReadonlyMap<string, number>;
  /** Names of drawings that were shown just now. */
  recent: ReadonlySet<string>;
};

const alternateNames = new Map(
  alternates.split("\n").flatMap((line): [string, string][] => {
    const [name, other] = line.split(": ");

    return name && other ? [[name, other]] : [];
  }),
);
const soberWords = new Set(soberCues.split(/\s/).filter((word) => word !== ""));

/** Whose something is, is shown only where the sentence names nothing else. */
const ownerCost = 2.2;
/** And so is what a sentence opens with to say where or when, though rather than what is done. */
const openingCost = 0.8;
/** What something else is made of is the last resort. */
const materialScore = 0.8;

/** Longer phrases are not in the tables. */
const longestPhrase = 4;
/** What tells a word's meaning must stand in its own sentence, or so often in the video that all of it is about that. */
const enoughInVideo = 4;

/** Cues that tell something beside a word, and nothing of a video. */
const saidEverywhere = new Set([
  "you",
  "we",
  "your",
  "people",
  "person",
  "human",
  "water",
  "year",
  "day",
  "night",
]);

/** How often each word is said, by its key. */
export function countTopic(texts: readonly string[], language: string): Map<string, number> {
  const topic = new Map<string, number>();
  for (const { key } of texts.flatMap((text) => readWords(text, language)))
    topic.set(key, (topic.get(key) ?? 0) + 1);

  return topic;
}

/**
 * The drawings that mean a sentence, the best first; none rather than a wrong one. What can be seen goes before what is done,
 * and both before what nearly every sentence speaks of; words of several meanings are told apart by what else is said; what
 * is figurative is not drawn; near death, war and crime, drawings are sober. The same sentence in the same context always
 * gets the same. Pure.
 */
export function illustrate(sentence: string, context: IllustrationContext): SentenceIllustration[] {
  const words = readWords(sentence, context.language);
  const lexicon = getLexicon(context.language);
  const isEnglish = context.language.startsWith("en");
  const figurative = isEnglish ? findFigurative(words) : new Set<number>();
  const isTitle = isEnglish && !sentence.trim().endsWith(".") && isTitleCase(words);
  const isSober = isEnglish && isOfSoberTopic(words, context.topic);
  const withoutPeople = isEnglish && isOfAnimals(words, context.topic);
  const openingCount = isEnglish ? countOpeningWords(sentence, words) : 0;
  const found: SentenceIllustration[] = [];

  for (let index = 0; index < words.length;) {
    const { length, meanings } = longestMatch(lexicon, words, index);
    const span = words.slice(index, index + Math.max(1, length));
    const isFigurative = length < 2 && figurative.has(index);
    index += span.length;
    const [first, last] = [span[0], span.at(-1)];
    if (isFigurative || !first || !last) continue;

    const surroundings = { words, span, topic: context.topic };
    const isVerb = isEnglish && standsAsVerb(words, index - 1);
    const possible = meanings.filter(({ isNoun }) => !isNoun || !isVerb);
    const meaning =
      possible.find((one) => fitsSentence(one, surroundings)) ??
      possible.find((one) => fitsVideo(one, surroundings));
    // "The International Space Station" is a space station, "Lake Geneva" a lake; "Young" is nobody's age.
    const isName =
      isEnglish && !isTitle && span.length === 1 && !namesPlaces(first) && isNamed(first, words[index]);
    if (!meaning?.name || (isName && !meaning.isProper && !meaning.cues)) continue;
    if (meaning.isProper && !/^\p{Lu}/u.test(first.written)) continue;
    if (isSober && isPlayful(meaning.name)) continue;
    if (withoutPeople && isOfPeople(meaning.name)) continue;
    const at = index - span.length;
    const isCompared = isComparedTo(words, at);
    if (meaning.weight <= 1 && isNegated(words, at)) continue;
    if (isEnglish && (isCompared || isDenied(words, at) || isAttribute(words, index - 1))) continue;

    const text = sentence.slice(first.start, last.end);
    found.push({
      name: meaning.name,
      start: first.start,
      end: last.end,
      // Of two that say as much, the longer phrase, and then the first, says it best.
      score:
        (isMaterialOf(words, index - 1) ? materialScore : meaning.weight) +
        0.2 * (span.length - 1) -
        first.start / 1e4 -
        (isOfPeople(meaning.name) && isOwner(last, words[index]) ? ownerCost : 0) -
        (at < openingCount ? openingCost : 0),
      reason: explain(text, meaning, { words, topic: context.topic }),
    });
  }

  const drawn = found.flatMap((one) => varyRecent(one, context.recent));

  return (
    drawn.length > 0 ? drawn : findSigns(sentence, context).flatMap((one) => varyRecent(one, context.recent))
  )
    .sort((one, other) => other.score - one.score)
    .filter(({ name }, index, all) => all.findIndex((one) => one.name === name) === index);
}

/** A drawing that was shown just now gives way to another of the same meaning, or to nothing. */
function varyRecent(one: SentenceIllustration, recent: ReadonlySet<string>): SentenceIllustration[] {
  if (!recent.has(one.name)) return [one];
  const other = alternateNames.get(one.name);

  return other === undefined || recent.has(other) ? [] : [{ ...one, name: other, score: one.score - 0.5 }];
}

function longestMatch(lexicon: ReturnType<typeof getLexicon>, words: readonly TextWord[], index: number) {
  for (let length = Math.min(longestPhrase, words.length - index); length > 0; length -= 1) {
    const span = words.slice(index, index + length);
    const meanings = lexicon.get(span.map(({ key }) => key).join(" "));
    if (meanings) return { length, meanings };
  }

  return { length: 0, meanings: [] };
}

type Surroundings = { words: readonly TextWord[]; topic: ReadonlyMap<string, number> };

type Place = Surroundings & { span: TextWord[] };

function fitsSentence({ cues }: Meaning, { words, span }: Place): boolean {
  return words.some((word) => !span.includes(word) && cues?.has(word.key));
}

/** Whether a word means this in the whole video, or wherever nothing says otherwise. */
function fitsVideo({ cues }: Meaning, { span, topic }: Place): boolean {
  if (!cues) return true;
  let inVideo = 0;
  for (const cue of cues)
    if (!saidEverywhere.has(cue) && span.every(({ key }) => key !== cue)) inVideo += topic.get(cue) ?? 0;

  return inVideo >= enoughInVideo;
}

function explain(text: string, { name, cues }: Meaning, { words, topic }: Surroundings): string {
  const near = cues ? [...cues].filter((cue) => words.some(({ key }) => key === cue) || topic.has(cue)) : [];
  const because = near.length === 0 ? "" : `, as ${near.slice(0, 3).join(", ")} are spoken of`;

  return `“${text}” is drawn as ${name}${because}`;
}

function isOfSoberTopic(words: readonly TextWord[], topic: ReadonlyMap<string, number>): boolean {
  if (words.some(({ key }) => soberWords.has(key))) return true;
  let said = 0;
  let sober = 0;
  for (const [word, count] of topic) {
    said += count;
    if (soberWords.has(word)) sober += count;
  }

  return sober >= 4 && sober > 0.012 * said;
}
