import { parseInThread } from "@/server/script-format/parse-thread/parse-in-thread";
import type { ParsedScript } from "@/server/script-format/schema";
import { buildContent } from "./build-content";
import { libraryAssets } from "./library-assets";
import type { VideoContent } from "./schema";

/** A script with what it makes of its video. */
export type ReadScript = { script: string; parsed: ParsedScript; content: VideoContent };

/** Reads a script whose files are in a workspace's media library. Throws ScriptError. */
export async function readScript(workspaceId: string, script: string): Promise<ReadScript> {
  const parsed = await parseInThread(script);

  return { script, parsed, content: await buildContent(parsed, libraryAssets(workspaceId)) };
}
