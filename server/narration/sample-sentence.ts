import type { Sentence } from "@/server/script-format/schema";

/** "This is how your video will sound, from the first word to the last." */
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

/** What a voice says of itself; `language` is BCP 47. English where we know no sentence of its language. */
export function sampleTextIn(language: string): string {
  return texts[primaryLanguage(language)] ?? texts.en ?? "";
}

/** A text as one sentence of narration. */
export function toSentence(text: string): Sentence {
  return { runs: [{ text, isEmphasized: false }], pauseAfterMs: 0 };
}

/** "en" of "en-GB". */
export function primaryLanguage(language: string): string {
  return new Intl.Locale(language).language;
}
