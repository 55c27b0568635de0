import { getRenderResult } from "@/server/exports/get-render-result";
import { findFinishedView, getRenderView, type RenderView } from "@/server/renders/render-view";
import type { Publication } from "./repository";

/** The rendered file of a publication; a draft takes the newest one. Null if there is none. */
export async function findRender({
  workspaceId,
  videoId,
  renderId,
}: Pick<Publication, "workspaceId" | "videoId" | "renderId">): Promise<{
  view: RenderView;
  durationS: number;
} | null> {
  const view =
    renderId === null
      ? await findFinishedView({ workspaceId, videoId })
      : await getRenderView({ workspaceId, renderId });
  if (view?.state !== "succeeded") return null;
  const { durationS } = await getRenderResult({ workspaceId, renderId: view.renderId });

  return { view, durationS };
}
