import { ScriptError } from "@/server/script-format/script-problem";
import { readScript } from "@/server/videos/load-video";

/** What the scenes of a script say, in order; null for a script that cannot be followed. */
export async function readScenes(workspaceId: string, script: string): Promise<string[] | null> {
  try {
    const { content } = await readScript(workspaceId, script);

    return content.scenes.map(({ narration }) =>
      narration.map(({ runs }) => runs.map(({ text }) => text).join("")).join(" "),
    );
  } catch (error) {
    if (error instanceof ScriptError) return null;
    throw error;
  }
}
