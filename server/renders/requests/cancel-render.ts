import { inngest } from "@/inngest/client";
import { videoCancelled } from "@/inngest/events";
import { getRender, listUnfinishedRenders, updateState } from "../repository";
import type { RenderIds } from "../schema";
import { isFollowed } from "../watch-render";
import { isSameRequest, type RenderRequest } from "./is-same-request";

/** A command that has just asked for a render may not follow it yet. */
const minAgeMs = 10_000;

/** Stops a render: its run takes no further step, and drawing and mixing in progress are aborted (`whileRenderRuns`). */
export async function cancelRender(ids: RenderIds): Promise<void> {
  if (!(await updateState(ids, "cancelled", { finishedAt: new Date() }))) return;

  await inngest.send(videoCancelled.create(ids, { id: `video-cancelled-${ids.renderId}` }));
}

/** Cancels all renders of a workspace that are not over. */
export async function cancelAllRenders(workspaceId: string): Promise<void> {
  for (const { id: renderId, videoId } of await listUnfinishedRenders(workspaceId)) {
    await cancelRender({ workspaceId, videoId, renderId });
  }
}

/** Cancels a render of the workspace; one that is over stays as it is. Throws NOT_FOUND. */
export async function cancelOwnRender(where: {
  workspaceId: string;
  renderId: string;
}): Promise<{ renderId: string }> {
  const { videoId } = await getRender(where);
  await cancelRender({ ...where, videoId });

  return { renderId: where.renderId };
}

/**
 * Cancels the workspace's renders that nobody waits for any more (their command was killed), except those of the current
 * request: on one machine they would take the cores from the render that a person waits for.
 */
export async function cancelAbandonedRenders(workspaceId: string, except: RenderRequest): Promise<void> {
  for (const render of await listUnfinishedRenders(workspaceId)) {
    if (isSameRequest(render, except) || Date.now() - render.createdAt.getTime() < minAgeMs) continue;
    if (await isFollowed(render.id)) continue;

    await cancelRender({ workspaceId, videoId: render.videoId, renderId: render.id });
  }
}
