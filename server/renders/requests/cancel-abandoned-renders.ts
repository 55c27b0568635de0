import { listUnfinishedRenders } from "../repository";
import { isFollowed } from "../watch-render";
import { cancelRender } from "./cancel-render";
import { isSameRequest, type RenderRequest } from "./is-same-request";

/** A command that has just asked for a render may not follow it yet. */
const minAgeMs = 10_000;

/**
 * Cancels the workspace's renders that nobody waits for any more (their command was killed), except of what is asked for
 * now: on one machine they would take the cores from the render that a person waits for.
 */
export async function cancelAbandonedRenders(workspaceId: string, except: RenderRequest): Promise<void> {
  for (const render of await listUnfinishedRenders(workspaceId)) {
    if (isSameRequest(render, except) || Date.now() - render.createdAt.getTime() < minAgeMs) continue;
    if (await isFollowed(render.id)) continue;

    await cancelRender({ workspaceId, videoId: render.videoId, renderId: render.id });
  }
}
