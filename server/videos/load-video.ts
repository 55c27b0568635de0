import { AppError } from "@/server/errors";
import { parseInThread } from "@/server/script-format/parse-thread/parse-in-thread";
import type { ParsedScript } from "@/server/script-format/schema";
import { buildContent } from "./build-content";
import { libraryAssets } from "./library-assets";
import { getDocument, hasVideo } from "./repository";
import type { Video, VideoContent } from "./schema";

/** A video with the revision of the script that it was built from. */
export type VideoRevision = { video: Video; revision: number };

/** A video of a workspace as its script says now. Throws NOT_FOUND, and ScriptError for a script that cannot be followed. */
export async function loadVideo(where: { workspaceId: string; videoId: string }): Promise<VideoRevision> {
  const { script, revision } = await getDocument(where);
  const { content } = await readScript(where.workspaceId, script);

  return { video: { ...content, id: where.videoId, workspaceId: where.workspaceId }, revision };
}

/** Throws NOT_FOUND where the workspace never had the video; one that was deleted counts. */
export async function requireVideo(where: { workspaceId: string; videoId: string }): Promise<void> {
  if (!(await hasVideo(where))) throw new AppError("NOT_FOUND", `There is no video ${where.videoId}.`);
}

/** A script with what it makes of its video. */
export type ReadScript = { script: string; parsed: ParsedScript; content: VideoContent };

/** Reads a script whose files are in a workspace's media library. Throws ScriptError. */
export async function readScript(workspaceId: string, script: string): Promise<ReadScript> {
  const parsed = await parseInThread(script);

  return { script, parsed, content: await buildContent(parsed, libraryAssets(workspaceId)) };
}
