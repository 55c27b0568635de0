import { AppError } from "@/server/errors";
import type { ScriptVoice, Sentence } from "@/server/script-format/schema";
import { findUnspeakableText } from "./find-unspeakable-text";

/**
 * Refuses a script in which nothing is said, with INVALID_INPUT, and one that no voice can speak, with
 * LANGUAGE_NOT_SUPPORTED. `namePlace` says where, as in "Scene 4", of a scene or of the whole script.
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
  /** Where parts of the script name voices of their own, if that is known. */
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
