import { findNarrations } from "@/server/narration/find-narrations";
import { getRenderSource, updateProgress, updateState } from "./repository";
import type { RenderIds } from "./schema";

type SceneToNarrate = { sceneId: string; position: number };

/** Marks a render as running and gives the scenes whose narration is still to be spoken, in order. */
export async function startRender(ids: RenderIds): Promise<{ missingScenes: SceneToNarrate[] }> {
  const video = await getRenderSource(ids);
  await updateState(ids, "running", { startedAt: new Date() });
  await updateProgress(ids, { stage: "narrating", sceneCount: video.scenes.length, share: 0 });

  const found = await findNarrations(video, ids.renderId);
  const missingScenes = found.flatMap(({ scene, isSpoken, narration }, position) =>
    isSpoken && !narration ? [{ sceneId: scene.id, position }] : [],
  );

  return { missingScenes };
}
