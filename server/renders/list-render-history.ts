import { getRevision } from "@/server/videos/repository";
import { listRendersOfVideo } from "./repository";
import { type RenderView, toRenderView } from "./render-view";

/** A video's renders, newest first. Throws NOT_FOUND. */
export async function listRenderHistory(where: {
  workspaceId: string;
  videoId: string;
}): Promise<RenderView[]> {
  await getRevision(where);

  return (await listRendersOfVideo(where)).map(toRenderView);
}
