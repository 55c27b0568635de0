import { hasIpa } from "@/server/adapters/speech/ipa/ipa-words";
import type { Voice } from "@/server/adapters/speech/speech-engine";
import { primaryLanguage } from "@/server/languages/language-name";
import { shortVoiceName } from "@/server/providers/listed-voice";
import type { NarrationRun, Sentence } from "@/server/script-format/schema";

type FindInput = {
  scenes: { narration: Sentence[] }[];
  /** BCP 47, of the script. */
  language: string;
  /** The narration's own voice. */
  voiceId: string;
  voices: Voice[];
};

type IpaProblem = {
  sceneIndex: number;
  reason: string;
  /** A voice that could replace the narration's own; absent if a part of the script names its voice itself. */
  better?: Voice;
};

/** Finds the first word with phonetic symbols, of the dictionary or of `:say`, whose voice cannot read them. */
export function findIpaReadingProblem({
  scenes,
  language,
  voiceId,
  voices,
}: FindInput): IpaProblem | undefined {
  const better = voices.find(
    (voice) =>
      voice.readsIpa &&
      voice.missing === undefined &&
      primaryLanguage(voice.language) === primaryLanguage(language),
  );
  for (const [sceneIndex, { narration }] of scenes.entries()) {
    for (const { runs, voiceId: ownId } of narration) {
      const voice = voices.find(({ id }) => id === (ownId ?? voiceId));
      const run = voice?.readsIpa ? undefined : runs.find(isInIpa);
      if (!voice || !run) continue;

      return {
        sceneIndex,
        reason: explain(run, voice, better),
        ...(ownId === undefined && better && { better }),
      };
    }
  }

  return undefined;
}

function isInIpa({ spokenText }: NarrationRun): boolean {
  return spokenText !== undefined && hasIpa(spokenText);
}

function explain({ text, spokenText = "" }: NarrationRun, voice: Voice, better: Voice | undefined): string {
  const choice = better ? `choose a voice that can, such as ${shortVoiceName(better)}, or ` : "";

  return `the voice ${shortVoiceName(voice)} cannot read phonetic symbols, such as “${spokenText}” for “${text.trim()}”: ${choice}spell how it sounds in letters.`;
}
