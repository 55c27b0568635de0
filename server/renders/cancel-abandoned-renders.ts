import { getDatabase } from "@/server/adapters/db/database";
import { cancelRender } from "./cancel-render";
import { followerLock } from "./follow-render";
import { isSameRequest, type RenderRequest } from "./is-same-request";
import { listUnfinishedRenders } from "./repository";

/** A command that has just asked for a render may not follow it yet. */
const leastAgeMs = 10_000;

/**
 * Cancels the workspace's renders that nobody waits for any more (their command was killed), except of what is asked for
 * now: on one machine they would take the cores from the render that a person waits for.
 */
export async function cancelAbandonedRenders(workspaceId: string, except: RenderRequest): Promise<void> {
  for (const render of await listUnfinishedRenders(workspaceId)) {
    if (isSameRequest(render, except) || Date.now() - render.createdAt.getTime() < leastAgeMs) continue;
    if (await isFollowed(render.id)) continue;

    await cancelRender({ workspaceId, videoId: render.videoId, renderId: render.id });
  }
}

async function isFollowed(renderId: string): Promise<boolean> {
  const { rows } = await getDatabase().pool.query<{ free: boolean }>(
    // Held to the end of this statement only.
    "select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free",
    [followerLock(renderId)],
  );

  return rows[0]?.free !== true;
}
