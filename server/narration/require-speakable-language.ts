import { AppError } from "@/server/errors";
import type { Sentence } from "@/server/scripts/schema";
import { detectForeignLanguage, getLanguageName } from "./detect-language";
import { type ForeignText, findForeignScript } from "./foreign-script";
import { listVoices } from "./list-voices";

type NarratedScene = { narration: Sentence[]; line: number };

/**
 * Refuses a script that no voice can speak: the declared language (BCP 47) is none of a voice's, a word is in other
 * than Latin letters, or the text is surely in another language. Throws LANGUAGE_NOT_SUPPORTED, with the line.
 */
export function requireSpeakableLanguage({
  scenes,
  language,
}: {
  scenes: NarratedScene[];
  language: string;
}): void {
  const spoken = new Set(listVoices().map((voice) => primaryLanguage(voice.language)));
  if (!spoken.has(primaryLanguage(language))) throw declaredLanguageNotSupported(language);

  for (const scene of scenes) {
    const text = spokenTextOf(scene);
    const foreign = findForeignScript(text) ?? detectForeignLanguage(text);
    if (foreign !== undefined) throw languageNotSupported(foreign, scene.line);
  }

  // Scenes of a few words each tell nothing for themselves, but do together.
  const foreign = detectForeignLanguage(scenes.map(spokenTextOf).join("\n"));
  if (foreign !== undefined) throw languageNotSupported(foreign, scenes[0]?.line ?? 1);
}

function primaryLanguage(language: string): string {
  return (language.split("-")[0] ?? "").toLowerCase();
}

function spokenTextOf({ narration }: NarratedScene): string {
  return narration
    .map(({ runs }) => runs.map(({ text, spokenText }) => spokenText ?? text).join(""))
    .join("\n");
}

function declaredLanguageNotSupported(language: string): AppError {
  return new AppError(
    "LANGUAGE_NOT_SUPPORTED",
    `The script's language is ${getLanguageName(language)} ("${language}"), but the built-in voices speak English only: write the script in English and leave "language" out or set it to "en".`,
  );
}

function languageNotSupported({ languageName, excerpt }: ForeignText, line: number): AppError {
  return new AppError(
    "LANGUAGE_NOT_SUPPORTED",
    `Line ${line}: "${excerpt}" is ${languageName}, but the built-in voices speak English only: write it in English, or mark single foreign words with how they sound, as in :say[東京]{as="Tokyo"}.`,
  );
}
