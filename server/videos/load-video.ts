import { readScript } from "./read-script";
import { getDocument } from "./repository";
import type { Video } from "./schema";

/** A video with the revision of the script that it was built from. */
export type VideoRevision = { video: Video; revision: number };

/** A video of a workspace as its script says now. Throws NOT_FOUND, and ScriptError for a script that cannot be followed. */
export async function loadVideo(where: { workspaceId: string; videoId: string }): Promise<VideoRevision> {
  const { script, revision } = await getDocument(where);
  const { content } = await readScript(where.workspaceId, script);

  return { video: { ...content, id: where.videoId, workspaceId: where.workspaceId }, revision };
}
