import { narrateScene } from "@/server/narration/narrate-scene";
import { buildTimeline, type SceneNarration } from "@/server/videos/build-timeline";
import { getVideo, updateStage } from "@/server/videos/repository";
import { updateTimeline } from "./repository";
import type { RenderIds } from "./schema";

/** Fixes what will be drawn, now that every narration's length is known, and gives the number of scenes. */
export async function planRender(ids: RenderIds): Promise<{ sceneCount: number }> {
  const video = await getVideo(ids);
  const narrations: (SceneNarration | undefined)[] = [];
  for (const scene of video.scenes)
    narrations.push(await narrateScene({ video, scene, renderId: ids.renderId }));

  await updateTimeline(ids, buildTimeline(video, narrations));
  await updateStage(ids, "rendering");

  return { sceneCount: video.scenes.length };
}
