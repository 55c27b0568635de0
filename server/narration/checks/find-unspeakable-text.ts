import { splitReading } from "@/server/adapters/speech/ipa/ipa-words";
import type { Voice } from "@/server/adapters/speech/speech-engine";
import { suggestVoices } from "@/server/adapters/speech/suggest-voices";
import { detectForeignLanguage, detectLanguage } from "@/server/languages/detect-language";
import { type ForeignText, findForeignScript } from "@/server/languages/foreign-script";
import { getLanguageName, offeredLanguages, primaryLanguage } from "@/server/languages/language-name";
import { listBuiltInVoices } from "@/server/providers/speech-engines";
import { shortVoiceName } from "@/server/providers/listed-voice";
import { noVoiceId } from "@/server/providers/voice-id";
import type { NarrationRun, Sentence } from "@/server/script-format/schema";
import { findIpaReadingProblem } from "./find-ipa-problem";
import { findVoiceProblem } from "./find-voice-problem";

/** The fewest words that reveal a language: a shorter scene in another language is a quotation. A whole script needs fewer. */
const leastWords = { scene: 20, script: 6 };

/** The most scenes judged by the shape of their words alone: an honest script has few, any other is rejected at the first. */
const mostScenesByShape = 20;

/** A setting that would solve the problem, and the words for its button: "Use the voice Dora (Spanish)". */
export type SettingOffer = { setting: "language" | "voiceId"; value: string; label: string };

/** Why no voice can speak a script, with the first scene or the setting at fault; neither if the whole script is at fault. */
type UnspeakableText = {
  code: "INVALID_INPUT" | "LANGUAGE_NOT_SUPPORTED";
  sceneIndex?: number;
  setting?: "language" | "voiceId";
  /** The voice at fault, where a part of the script names one of its own. */
  voiceId?: string;
  reason: string;
  offers: SettingOffer[];
};

const nothingSaid: UnspeakableText = {
  code: "INVALID_INPUT",
  reason:
    "nothing is said in the script; write at least one sentence to be spoken, such as one below a card or picture.",
  offers: [],
};

type SpokenScript = {
  scenes: { narration: Sentence[] }[];
  /** BCP 47. */
  language: string;
  voiceId: string;
  voices?: Voice[];
};

/**
 * Why a script cannot be spoken: its voice is unknown, missing on this machine or of another language, it has no words to
 * speak, a voice cannot read the phonetic symbols of a word, a word is in letters that its language does not use, or its text
 * is surely in another language. Undefined if it can be spoken, or asks for no voice.
 */
export async function findUnspeakableText(script: SpokenScript): Promise<UnspeakableText | undefined> {
  const { scenes, language, voiceId, voices = listBuiltInVoices() } = script;
  if (voiceId === noVoiceId) return undefined;

  const isOfLanguage = (one: Voice) => primaryLanguage(one.language) === primaryLanguage(language);
  const voice = voices.find(({ id }) => id === voiceId);
  if (!voice || voice.missing !== undefined) {
    const present = voices.filter(({ missing }) => missing === undefined);
    const fitting = present.filter(isOfLanguage);
    const problem = voice ? `${voice.missing} Until then,` : `there is no voice "${voiceId}";`;

    return {
      code: "INVALID_INPUT",
      setting: "voiceId",
      reason: `${problem} use ${suggestVoices(fitting.length > 0 ? fitting : present)}.`,
      offers: [],
    };
  }
  const texts = scenes.map(spokenTextOf);
  const whole = texts.join("\n");
  if (!isOfLanguage(voice)) {
    return explainVoice({ voice, voices, language, text: whole });
  }
  const voiceProblem = findVoiceProblem({ scenes, language, voices });
  if (voiceProblem) return { code: "INVALID_INPUT", ...voiceProblem, offers: [] };
  if (scenes.every(({ narration }) => narration.length === 0)) return nothingSaid;

  const ipaProblem = findIpaReadingProblem({ scenes, language, voiceId, voices });
  if (ipaProblem) {
    const { better, ...problem } = ipaProblem;
    const label = better && `Use the voice ${shortVoiceName(better)}`;

    return {
      code: "INVALID_INPUT",
      ...problem,
      offers: label ? [{ setting: "voiceId", value: better.id, label }] : [],
    };
  }
  const foreign = await findForeignText(texts, language);
  if (!foreign) return undefined;
  const { text, sceneIndex } = foreign;

  return {
    code: "LANGUAGE_NOT_SUPPORTED",
    sceneIndex,
    reason: explainForeignText(text, voice),
    offers: offerLanguage(detectLanguage(whole), language, voices),
  };
}

/** The first text in another language than a script's, and its scene. */
async function findForeignText(
  texts: string[],
  language: string,
): Promise<{ text: ForeignText; sceneIndex: number } | undefined> {
  const isEnglish = primaryLanguage(language) === "en";
  const shapeBudget = { left: mostScenesByShape };
  for (const [sceneIndex, text] of texts.entries()) {
    const foreign =
      findForeignScript(text, language) ??
      (isEnglish
        ? await detectForeignLanguage({ text, leastWords: leastWords.scene, shapeBudget })
        : undefined);
    if (foreign) return { text: foreign, sceneIndex };
  }

  const whole = texts.join("\n");
  // Scenes of a few words each reveal no language alone, but do so together.
  const foreign = isEnglish
    ? await detectForeignLanguage({ text: whole, leastWords: leastWords.script, shapeBudget: { left: 1 } })
    : findOtherLanguage(whole, language);

  return foreign && { text: foreign, sceneIndex: 0 };
}

/** English in a script that claims to be Spanish. Languages that are alike, such as Spanish and Italian, are not told apart. */
function findOtherLanguage(text: string, language: string): ForeignText | undefined {
  const detected = detectLanguage(text);
  if (detected !== "en" || primaryLanguage(language) === detected) return undefined;

  return { languageName: getLanguageName(detected), language: detected, excerpt: text.slice(0, 40).trim() };
}

function spokenTextOf({ narration }: { narration: Sentence[] }): string {
  return narration.map(({ runs }) => runs.map(readRun).join("")).join("\n");
}

/** The spoken text without phonetic symbols: some are Greek letters, but not Greek text. */
function readRun({ text, spokenText }: NarrationRun): string {
  if (spokenText === undefined) return text;

  return splitReading(spokenText)
    .map((part) => (part.isIpa ? "" : part.text))
    .join(" ");
}

type UnfitVoice = { voice: Voice; voices: Voice[]; language: string; text: string };

/** For a voice that speaks another language than the script's: offers a voice that fits, or the language of the text. */
function explainVoice({ voice, voices, language, text }: UnfitVoice): UnspeakableText {
  const speaks = voices.filter((one) => primaryLanguage(one.language) === primaryLanguage(language));
  const ready = speaks.find(({ missing }) => missing === undefined);
  const name = nameLanguage(language, text);
  const detected = detectLanguage(text);
  const offers = offerLanguage(detected, language, voices);
  if (ready) {
    const own = getLanguageName(voice.language);
    offers.push({
      setting: "voiceId",
      value: ready.id,
      label: `Use the voice ${shortVoiceName(ready)} (${name})`,
    });

    return {
      code: "LANGUAGE_NOT_SUPPORTED",
      setting: "voiceId",
      reason: `the script is in ${name}, and the voice ${shortVoiceName(voice)} speaks ${own}: choose a voice that speaks ${name}, such as ${shortVoiceName(ready)}.`,
      offers,
    };
  }

  const missing = speaks.find((one) => one.missing !== undefined)?.missing;
  const spoken = listLanguages(voices.filter((one) => one.missing === undefined));
  const place =
    detected !== undefined && detected !== primaryLanguage(language)
      ? `"language" is ${name}`
      : `the script is in ${name}`;

  return {
    code: "LANGUAGE_NOT_SUPPORTED",
    setting: "language",
    reason: missing
      ? `${place}, and no voice here speaks it yet. ${missing}`
      : `${place}, and no voice speaks it: write the script in ${spoken}.`,
    offers,
  };
}

/** A language's name, or that of its letters if only those are known: Cyrillic may be Russian or Ukrainian. */
function nameLanguage(language: string, text: string): string {
  const written = findForeignScript(text, "en");
  const isTold = offeredLanguages.some((offered) => primaryLanguage(offered) === primaryLanguage(language));

  return !isTold && written?.language === language ? written.languageName : getLanguageName(language);
}

/** Offers the language of a text, if it is not the script's and a voice speaks it. */
function offerLanguage(detected: string | undefined, language: string, voices: Voice[]): SettingOffer[] {
  const isSpoken = voices.some((voice) => primaryLanguage(voice.language) === detected);
  if (detected === undefined || detected === primaryLanguage(language) || !isSpoken) return [];

  return [
    {
      setting: "language",
      value: detected,
      label: `Change the language to ${getLanguageName(detected)}`,
    },
  ];
}

function listLanguages(voices: Voice[]): string {
  const names = [...new Set(voices.map((voice) => getLanguageName(voice.language)))];

  return new Intl.ListFormat("en", { type: "disjunction" }).format(names);
}

/** Taken from the author's own text: an example in another language says little. */
function firstWord(text: string): string {
  return /[\p{L}\p{M}]+/u.exec(text)?.[0] ?? text;
}

function explainForeignText({ languageName, excerpt }: ForeignText, voice: Voice): string {
  const spoken = getLanguageName(voice.language);

  return `“${excerpt}” is ${languageName}, but the voice speaks ${spoken}: write it in ${spoken}, or mark single foreign words with how they sound, as in :say[${firstWord(excerpt)}]{as="its sound"}.`;
}
