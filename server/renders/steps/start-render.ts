import { AppError } from "@/server/errors";
import { findNarrations } from "@/server/narration/find-narrations";
import { narrateScene } from "@/server/narration/narrate-scene";
import { getRenderSource, updateProgress, updateState } from "../repository";
import type { RenderIds } from "../schema";
import { isSuperseded } from "../start-repository";
import { whileRenderRuns } from "./while-render-runs";

type SceneToNarrate = { sceneId: string; position: number };

/**
 * Marks a render as running and returns the scenes whose narration is still to be spoken, in order. Throws CANCELLED for a
 * run whose render was started again.
 */
export async function startRender(
  ids: RenderIds,
  start: number,
): Promise<{ missingScenes: SceneToNarrate[] }> {
  if (await isSuperseded(ids, start)) throw new AppError("CANCELLED", "The render was started again.");
  const video = await getRenderSource(ids);
  await updateState(ids, "running", { startedAt: new Date() });
  await updateProgress(ids, { stage: "narrating", sceneCount: video.scenes.length, share: 0 });

  const found = await findNarrations(video, ids.renderId);
  const missingScenes = found.flatMap(({ scene, isSpoken, narration }, position) =>
    isSpoken && !narration ? [{ sceneId: scene.id, position }] : [],
  );

  return { missingScenes };
}

/** Speaks a scene of a render's video; returns the clip's id, or null if nobody speaks. Throws NOT_FOUND, CANCELLED. */
export async function narrateSceneById({
  sceneId,
  ...ids
}: RenderIds & { sceneId: string }): Promise<string | null> {
  const video = await getRenderSource(ids);
  const position = video.scenes.findIndex(({ id }) => id === sceneId);
  if (position === -1) throw new AppError("NOT_FOUND", `Video ${video.id} has no scene ${sceneId}.`);

  const clip = await whileRenderRuns(ids, (signal) =>
    narrateScene({ video, position, renderId: ids.renderId, signal }),
  );

  return clip?.id ?? null;
}
