import { updateStage } from "@/server/videos/repository";
import { getRenderSource, updateProgress, updateState } from "./repository";
import type { RenderIds } from "./schema";

/** Marks a render as running and gives the scenes to be narrated, in order. */
export async function startRender(ids: RenderIds): Promise<{ sceneIds: string[] }> {
  const video = await getRenderSource(ids);
  await updateState(ids, "running", { startedAt: new Date() });
  await updateStage(ids, "narrating");
  await updateProgress(ids, { stage: "narrating", sceneCount: video.scenes.length, share: 0 });

  return { sceneIds: video.scenes.map(({ id }) => id) };
}
