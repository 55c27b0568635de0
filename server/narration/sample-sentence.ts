import { primaryLanguage } from "@/server/languages/language-name";
import type { ParsedScript, Sentence } from "@/server/script-format/schema";
import { normalizeSentence } from "./spoken-text/normalize-text";

/** By primary language; each is a translation of the English one. */
const texts: Record<string, string> = {
  en: "This is how your video will sound, from the first word to the last.",
  es: "Así sonará tu vídeo, desde la primera palabra hasta la última.",
  fr: "Voici comment sonnera votre vidéo, du premier mot jusqu’au dernier.",
  hi: "आपका वीडियो पहले शब्द से आख़िरी शब्द तक ऐसा सुनाई देगा।",
  it: "Ecco come suonerà il tuo video, dalla prima parola all’ultima.",
  ja: "あなたの動画は、最初から最後まで、このように聞こえます。",
  pt: "É assim que o seu vídeo vai soar, da primeira à última palavra.",
  zh: "从第一个字到最后一个字，您的视频听起来就是这样。",
};

/** The sample sentence in a language (BCP 47), or in English if there is none. */
export function sampleTextIn(language: string): string {
  return texts[primaryLanguage(language)] ?? texts.en ?? "";
}

/** A spoken text, in words or in IPA, as one sentence of narration. */
export function toSentence(text: string): Sentence {
  return { runs: [{ text, spokenText: text, isEmphasized: false }], pauseAfterMs: 0 };
}

/** A title of a word or two says little about a voice. */
const tellingWords = 4;

/**
 * The first sentence of a script that says enough about a voice, else the first with any words. Undefined if nothing is
 * said, or if the script is not in the voice's language (BCP 47). Pure.
 */
export function findSampleSentence(
  { scenes, language }: Pick<ParsedScript, "language"> & { scenes: { narration: Sentence[] }[] },
  voiceLanguage: string,
): Sentence | undefined {
  if (primaryLanguage(language) !== primaryLanguage(voiceLanguage)) return undefined;

  let short: Sentence | undefined;
  for (const sentence of scenes.flatMap(({ narration }) => narration)) {
    const wordCount = normalizeSentence(sentence, language).flatMap(({ spokenWords }) => spokenWords).length;
    if (wordCount >= tellingWords) return sentence;
    if (wordCount > 0) short ??= sentence;
  }

  return short;
}
