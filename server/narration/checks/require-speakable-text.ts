import { AppError } from "@/server/errors";
import type { ScriptVoice, Sentence } from "@/server/script-format/schema";
import { findUnspeakableText } from "./find-unspeakable-text";

/**
 * Throws INVALID_INPUT for a script in which nothing is said, and LANGUAGE_NOT_SUPPORTED for one that no voice can speak.
 * `namePlace` names a scene, or the whole script, for the message, as in "Scene 4".
 */
export async function requireSpeakableText<Scene extends { narration: Sentence[] }>({
  scenes,
  language,
  voiceId,
  scriptVoices = [],
  namePlace,
}: {
  scenes: Scene[];
  language: string;
  voiceId: string;
  /** The places where parts of the script name their own voices, if known. */
  scriptVoices?: ScriptVoice[];
  namePlace: (scene: Scene | undefined, index: number) => string;
}): Promise<void> {
  const unspeakable = await findUnspeakableText({ scenes, language, voiceId });
  if (!unspeakable) return;

  const { sceneIndex = -1, code, reason } = unspeakable;
  const scene = scenes[sceneIndex];
  const named = scriptVoices.find((voice) => voice.voiceId === unspeakable.voiceId);
  const place = scene && named ? { ...scene, line: named.line } : scene;

  throw new AppError(code, `${namePlace(place, sceneIndex)}: ${reason}`);
}
