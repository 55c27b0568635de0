import { AppError } from "@/server/errors";
import type { Sentence } from "@/server/script-format/schema";
import { findUnspeakableText } from "./find-unspeakable-text";

/**
 * Refuses a script in which nothing is said, with INVALID_INPUT, and one that no voice can speak, with
 * LANGUAGE_NOT_SUPPORTED. `namePlace` says where, as in "Scene 4", of a scene or of the whole script.
 */
export async function requireSpeakableText<Scene extends { narration: Sentence[] }>({
  scenes,
  language,
  voiceId,
  namePlace,
}: {
  scenes: Scene[];
  language: string;
  voiceId: string;
  namePlace: (scene: Scene | undefined, index: number) => string;
}): Promise<void> {
  const unspeakable = await findUnspeakableText({ scenes, language, voiceId });
  if (!unspeakable) return;

  const { sceneIndex = -1, code, reason } = unspeakable;

  throw new AppError(code, `${namePlace(scenes[sceneIndex], sceneIndex)}: ${reason}`);
}
