import type { Voice } from "@/server/adapters/speech/speech-engine";
import { suggestVoices } from "@/server/adapters/speech/suggest-voices";
import type { Sentence } from "@/server/script-format/schema";
import { getLanguageName, primaryLanguage } from "@/server/languages/language-name";

type FindInput = {
  scenes: { narration: Sentence[] }[];
  /** BCP 47, of the script. */
  language: string;
  voices: Voice[];
};

/** Why the voice that a part of a script names cannot speak that part, and the first scene that it would speak in. */
export function findVoiceProblem({
  scenes,
  language,
  voices,
}: FindInput): { sceneIndex: number; voiceId: string; reason: string } | undefined {
  for (const [sceneIndex, { narration }] of scenes.entries()) {
    for (const { voiceId } of narration) {
      if (voiceId === undefined) continue;
      const reason = explainProblem(voiceId, { language, voices });
      if (reason !== undefined) return { sceneIndex, voiceId, reason };
    }
  }

  return undefined;
}

function explainProblem(
  voiceId: string,
  { language, voices }: Pick<FindInput, "language" | "voices">,
): string | undefined {
  const speaksScript = (voice: Voice) => primaryLanguage(voice.language) === primaryLanguage(language);
  const usable = voices.filter((voice) => voice.missing === undefined && speaksScript(voice));
  const advice = usable.length === 0 ? "remove it from the script" : `use ${suggestVoices(usable)}`;
  const voice = voices.find(({ id }) => id === voiceId);
  if (!voice) return `there is no voice "${voiceId}"; ${advice}.`;
  if (voice.missing !== undefined) return `${voice.missing} Until then, ${advice}.`;
  if (speaksScript(voice)) return undefined;

  return `the voice "${voiceId}" speaks ${getLanguageName(voice.language)}, and the script is in ${getLanguageName(language)}; ${advice}.`;
}
