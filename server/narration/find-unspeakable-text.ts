import type { Voice } from "@/server/adapters/speech/speech-engine";
import { listBuiltInVoices } from "@/server/providers/speech-engines";
import { noVoiceId } from "@/server/providers/voice-id";
import type { Sentence } from "@/server/script-format/schema";
import { detectForeignLanguage, getLanguageName } from "./detect-language";
import { findVoiceProblem } from "./find-voice-problem";
import { type ForeignText, findForeignScript } from "./foreign-script";

/** What a scene must have to tell for itself: a short one in another language is a quotation. A whole script tells sooner. */
const leastWords = { scene: 20, script: 6 };

/** An honest script has few scenes that only the shape of their words tells of, or is refused at the first. */
const mostScenesByShape = 20;

/** Why no voice can speak a script, and the first scene or the setting that it was seen in; absent where it is the whole script's matter. */
type UnspeakableText = {
  code: "INVALID_INPUT" | "LANGUAGE_NOT_SUPPORTED";
  sceneIndex?: number;
  setting?: "language" | "voiceId";
  /** What the script names in a part of it, and not in its settings. */
  voiceId?: string;
  reason: string;
};

const nothingSaid: UnspeakableText = {
  code: "INVALID_INPUT",
  reason:
    "nothing is said in the script; write at least one sentence to be spoken, such as one below a card or picture.",
};

/**
 * What no voice can speak: the voice is none that there is, or is missing on this machine, there is no word to be spoken, the declared language (BCP 47) is none of a voice's, a word is in other than Latin letters, or
 * the text is surely in another language. Undefined where there is no such thing, and where nobody speaks.
 */
export async function findUnspeakableText({
  scenes,
  language,
  voiceId,
  voices = listBuiltInVoices(),
}: {
  scenes: { narration: Sentence[] }[];
  language: string;
  voiceId: string;
  voices?: Voice[];
}): Promise<UnspeakableText | undefined> {
  if (voiceId === noVoiceId) return undefined;

  const voice = voices.find(({ id }) => id === voiceId);
  if (!voice || voice.missing !== undefined) {
    const names = voices.filter(({ missing }) => missing === undefined).map(({ id }) => id);
    const problem = voice ? `${voice.missing} Until then,` : `there is no voice "${voiceId}";`;

    return { code: "INVALID_INPUT", setting: "voiceId", reason: `${problem} use ${names.join(", ")}.` };
  }
  const spoken = new Set(voices.map((voice) => primaryLanguage(voice.language)));
  if (!spoken.has(primaryLanguage(language))) {
    return {
      code: "LANGUAGE_NOT_SUPPORTED",
      setting: "language",
      reason: explainDeclaredLanguage(language),
    };
  }
  const voiceProblem = findVoiceProblem({ scenes, language, voices });
  if (voiceProblem) return { code: "INVALID_INPUT", ...voiceProblem };
  if (scenes.every(({ narration }) => narration.length === 0)) return nothingSaid;

  const texts = scenes.map(spokenTextOf);
  const shapeBudget = { left: mostScenesByShape };
  for (const [sceneIndex, text] of texts.entries()) {
    const foreign =
      findForeignScript(text) ??
      (await detectForeignLanguage({ text, leastWords: leastWords.scene, shapeBudget }));
    if (foreign) return explainForeignText(foreign, sceneIndex);
  }

  // Scenes of a few words each tell nothing for themselves, but do together.
  const foreign = await detectForeignLanguage({
    text: texts.join("\n"),
    leastWords: leastWords.script,
    shapeBudget: { left: 1 },
  });

  return foreign && explainForeignText(foreign, 0);
}

function primaryLanguage(language: string): string {
  return (language.split("-")[0] ?? "").toLowerCase();
}

function spokenTextOf({ narration }: { narration: Sentence[] }): string {
  return narration
    .map(({ runs }) => runs.map(({ text, spokenText }) => spokenText ?? text).join(""))
    .join("\n");
}

function explainDeclaredLanguage(language: string): string {
  return `the script's language is ${getLanguageName(language)} ("${language}"), but the built-in voices speak English only: write the script in English and leave "language" out or set it to "en".`;
}

/** Of somebody's own text: an example in another language says little. */
function firstWord(text: string): string {
  return /[\p{L}\p{M}]+/u.exec(text)?.[0] ?? text;
}

function explainForeignText({ languageName, excerpt }: ForeignText, sceneIndex: number): UnspeakableText {
  return {
    code: "LANGUAGE_NOT_SUPPORTED",
    sceneIndex,
    reason: `“${excerpt}” is ${languageName}, but the built-in voices speak English only: write it in English, or mark single foreign words with how they sound, as in :say[${firstWord(excerpt)}]{as="its sound"}.`,
  };
}
