import { AppError } from "@/server/errors";
import { narrateScene } from "@/server/narration/narrate-scene";
import { getRenderSource } from "../repository";
import type { RenderIds } from "../schema";

/** Has a scene of a render's video spoken; gives the clip's id, or null where nobody speaks. Throws NOT_FOUND. */
export async function narrateSceneById({
  sceneId,
  ...ids
}: RenderIds & { sceneId: string }): Promise<string | null> {
  const video = await getRenderSource(ids);
  const scene = video.scenes.find(({ id }) => id === sceneId);
  if (!scene) throw new AppError("NOT_FOUND", `Video ${video.id} has no scene ${sceneId}.`);

  return (await narrateScene({ video, scene, renderId: ids.renderId }))?.id ?? null;
}
