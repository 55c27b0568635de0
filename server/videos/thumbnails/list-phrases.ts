import type { Overlay } from "@/remotion/timeline/schema";
import { plainWords } from "@/remotion/thumbnail/thumbnail-words";
import { readWords } from "@/server/illustrations/reading/read-words";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import type { SceneDraft, Sentence } from "@/server/script-format/schema";
import { trimEndOf } from "@/server/trim-end-of";
import { chooseBeginning, choosePhrase, fitsThumbnail, listParts } from "./choose-phrase";

export type WordsInput = { title: string; language: string; scenes: readonly SceneDraft[] };

/** Words that a thumbnail may say, with the text around them. */
export type Phrase = { text: string; context: string };

/** Only five are wanted: no more phrases than this are compared. */
const mostPhrases = 200;
/** A weaker phrase says nothing. */
const leastStrength = -2;
/** How well words of each origin stand alone. */
const strengths = {
  ...{ title: 10, opening: 6, question: 4, sentence: 3.5, heading: 3, emphasis: 2 },
  ...{ clause: 0.5, beginning: -1 },
};
/** A clause of fewer words is an aside. */
const fewestClauseWords = 3;
/** By word count: of three words each is seen; more say more, and one says little. */
const strengthByCount = [-9, -1.5, 0.5, 1, 0.5, 0];
/** For an English phrase that speaks of something said before, or goes on with it. */
const strengthOfReference = -6;
const reference =
  /^(?:when|if|because|although|while|after|before|since|until|than|it|its|they|them|their|he|his|she|her|we|this|that|these|those|there|then|so|and|but|or|of|in|on|at|by|to|for|as|is|are|was|not|nothing|some|most|very|the (?:very|same|other|one)|what (?:it|this) means|introduction|conclusion|summary)\b/i;

/**
 * The phrases of a video that its thumbnail may say, at most five words each, the strongest first: the title's, its opening, questions,
 * short sentences, headings, emphasised words. Each stands in the script word for word. Pure.
 */
export function listPhrases({ title, language, scenes }: WordsInput): Phrase[] {
  const isEnglish = /^en\b/i.test(language);
  const rate = ({ text }: Phrase) =>
    (strengthByCount[countWords(text, language)] ?? 0) +
    (isEnglish && reference.test(text) ? strengthOfReference : 0);
  const ofTitle = (text: string) => ({ text, context: title });
  const whole = choosePhrase(title, language);
  const rated = [
    ...rateAll(strengths.title, whole === undefined ? [] : [ofTitle(whole)]),
    ...rateAll(strengths.heading, listParts(title, language).map(ofTitle)),
    ...rateAll(strengths.beginning, whole === undefined ? [ofTitle(chooseBeginning(title, language))] : []),
    ...listSpokenPhrases(scenes, language),
  ].map(({ phrase, strength }) => {
    const tidied = { ...phrase, text: tidy(phrase.text) };

    return { phrase: tidied, strength: strength + (phrase.context === title ? 0 : rate(tidied)) };
  });
  const isLong = (text: string) => countWords(text, language) >= fewestClauseWords;
  const seen = new Set<string>();

  return rated
    .filter(({ phrase: { text }, strength }) => {
      if (strength < leastStrength) return false;
      const count = countWords(text, language);

      // One long word has no shorter part.
      return count > 0 && (fitsThumbnail(text, language) || count < 3);
    })
    .sort((one, other) => other.strength - one.strength)
    .slice(0, mostPhrases)
    .map(({ phrase }) => phrase)
    .filter(({ text }) => {
      const key = text.toLocaleLowerCase(language);
      // "Why it has three hearts" and "It has three hearts" are one.
      const isNew = ![...seen].some((other) => other === key || (isLong(text) && other.includes(key)));
      seen.add(key);

      return isNew;
    });
}

type RatedPhrase = { phrase: Phrase; strength: number };

function rateAll(strength: number, phrases: readonly Phrase[]): RatedPhrase[] {
  return phrases.map((phrase) => ({ phrase, strength }));
}

/** Whether a sentence only names the quoted person, which says nothing about the video. */
function namesSpeaker(sentence: Sentence, overlay: Overlay): boolean {
  const name = trimEndOf(plainSentence(sentence), /[\s.。]/u);

  return overlay.kind === "quote" && name !== "" && overlay.attribution?.includes(name) === true;
}

/** The spoken and shown phrases, scene by scene. A sentence that scenes share is whole in none of them. */
function listSpokenPhrases(scenes: readonly SceneDraft[], language: string): RatedPhrase[] {
  let isGoingOn = false;

  return scenes.flatMap(({ overlay, narration: spoken }) => {
    const narration = spoken.filter((sentence) => !namesSpeaker(sentence, overlay));
    const context = narration.map(plainSentence).join(" ");
    const whole: string[] = [];
    for (const sentence of narration) {
      if (!isGoingOn && sentence.goesOn !== true) whole.push(plainSentence(sentence));
      isGoingOn = sentence.goesOn === true;
    }
    const emphasized = narration.flatMap(({ runs }) => runs.filter(({ isEmphasized }) => isEmphasized));
    const clauses = whole.flatMap((text) => listParts(text, language).slice(0, 1));
    const rate = (strength: number, texts: readonly string[]) =>
      rateAll(
        strength,
        texts.map((text) => ({ text, context })),
      );
    // The text of a title or list is no sentence.
    const isSpeech = overlay.kind !== "title" && overlay.kind !== "list";

    return [
      ...(overlay.kind === "title"
        ? rate(overlay.level === "opening" ? strengths.opening : strengths.heading, [
            plainWords(overlay.text),
          ])
        : []),
      ...rate(strengths.question, whole.filter(isQuestion)),
      ...rate(strengths.sentence, isSpeech ? whole : []),
      ...rate(
        strengths.clause,
        clauses.filter((text) => isSpeech && countWords(text, language) >= fewestClauseWords),
      ),
      ...rate(
        strengths.emphasis,
        emphasized.map(({ text }) => text),
      ),
    ];
  });
}

function isQuestion(text: string): boolean {
  return /[?？؟]["”»]?\s*$/u.test(text);
}

/** The words that the script emphasises one at a time, in lower case. Pure. */
export function listEmphasizedWords({ language, scenes }: WordsInput): ReadonlySet<string> {
  const runs = scenes.flatMap(({ narration }) => narration.flatMap((sentence) => sentence.runs));
  const words = runs
    .filter(({ isEmphasized }) => isEmphasized)
    .map(({ text }) => readWords(text, language).map(({ key }) => key));

  return new Set(words.filter(({ length }) => length === 1).flat());
}

/** Puts a text on one line, without stars (they would emphasise), separating slashes, or the stop of a sentence. */
export function tidy(text: string): string {
  const line = text
    .replaceAll("*", "")
    .replaceAll(/\s+(?:\/\s+)*/gu, " ")
    .trim();

  return trimEndOf(line, /[\s.,:;。，、：；–—-]/u);
}

function plainSentence({ runs }: Sentence): string {
  return runs.map(({ text }) => text).join("");
}
