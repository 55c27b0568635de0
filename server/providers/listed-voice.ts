import type { Voice } from "@/server/adapters/speech/speech-engine";

/** "Heart" of "Heart (natural, American English)", where the language is said beside it. */
export function shortVoiceName({ name }: Pick<Voice, "name">): string {
  return name.replace(/ \([^)]*\)$/, "");
}

/** A voice as lists show it. */
export type ListedVoice = Voice & {
  /** While its parts are being fetched. */
  installing?: { doneBytes: number; totalBytes: number };
  /** Why they could not be fetched when it was last tried: a sentence for people. */
  installProblem?: string;
};
