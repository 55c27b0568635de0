import { requireVideo } from "@/server/videos/load-video";
import { type RenderView, toRenderView } from "../render-view";
import { listRendersOfVideo, listRenderSources } from "../repository";
import { listChanges, type RenderChanges } from "./list-changes";

/** A render, and what changed since the one before; null if there is none to compare with. */
export type RenderHistoryEntry = RenderView & { changes: RenderChanges | null };

/** A video's renders, newest first. Throws NOT_FOUND. */
export async function listRenderHistory(where: {
  workspaceId: string;
  videoId: string;
}): Promise<RenderHistoryEntry[]> {
  await requireVideo(where);
  const [renders, sources] = await Promise.all([listRendersOfVideo(where), listRenderSources(where)]);

  return renders.map((render, index) => {
    const now = sources.get(render.id);
    const before = sources.get(renders[index + 1]?.id ?? "");

    return { ...toRenderView(render), changes: before && now ? listChanges(before, now) : null };
  });
}
