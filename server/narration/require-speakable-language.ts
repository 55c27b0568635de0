import { AppError } from "@/server/errors";
import type { Sentence } from "@/server/scripts/schema";
import { findUnspeakableText } from "./find-unspeakable-text";

/** Refuses a text that no voice can speak. Errors: LANGUAGE_NOT_SUPPORTED, with the scene by `nameScene`: "Line 4". */
export async function requireSpeakableLanguage<Scene extends { narration: Sentence[] }>({
  scenes,
  language,
  nameScene,
}: {
  scenes: Scene[];
  language: string;
  nameScene: (scene: Scene, index: number) => string;
}): Promise<void> {
  const unspeakable = await findUnspeakableText({ scenes, language });
  if (!unspeakable) return;

  const { sceneIndex = -1, reason } = unspeakable;
  const scene = scenes[sceneIndex];
  const sentence = reason.charAt(0).toUpperCase() + reason.slice(1);

  throw new AppError(
    "LANGUAGE_NOT_SUPPORTED",
    scene ? `${nameScene(scene, sceneIndex)}: ${reason}` : sentence,
  );
}
