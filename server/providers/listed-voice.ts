import type { Voice } from "@/server/adapters/speech/speech-engine";
import { noVoiceId } from "./voice-id";

/** "Heart" of "Heart (natural, American English)", where the language is said beside it. */
export function shortVoiceName({ name }: Pick<Voice, "name">): string {
  return name.replace(/ \([^)]*\)$/, "");
}

/** Whether a voice can be heard at once, without a download. */
export function isPlayable({ id, missing, download }: Voice): boolean {
  return id !== noVoiceId && missing === undefined && download === undefined;
}

/** A voice as lists show it. */
export type ListedVoice = Voice & {
  /** While its parts are being fetched. */
  installing?: { doneBytes: number; totalBytes: number };
  /** Why the last download failed: a sentence for people. */
  installProblem?: string;
};
