import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { AppError } from "@/server/errors";
import { mergeInThread } from "@/server/script-format/threads/merge-in-thread";
import { ScriptError } from "@/server/script-format/script-problem";
import { readScript } from "./load-video";
import { getDocument, replaceScript } from "./repository";
import type { VideoContent } from "./schema";

type SaveInput = {
  workspaceId: string;
  videoId: string;
  /** The revision that was changed, and its script. */
  revision: number;
  baseScript: string;
  script: string;
};

export type Saved = { revision: number; script: string };

const maxAttempts = 20;

/**
 * Saves a script, even one that is not valid yet: only rendering needs a valid one. Merges what somebody else saved meanwhile.
 * Throws CONFLICT if both changed the same lines (nothing is saved then), NOT_FOUND, TOO_MANY_REQUESTS.
 */
export function saveVideo(input: SaveInput): Promise<Saved> {
  // One at a time: a save that need not merge is quicker, and would overtake the others every time.
  return withAdvisoryLock(`save:${input.workspaceId}/${input.videoId}`, () => saveInTurn(input));
}

async function saveInTurn({ baseScript, ...input }: SaveInput): Promise<Saved> {
  const { workspaceId } = input;
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const { revision, script: stored } = await getDocument(input);
    const script =
      revision === input.revision
        ? input.script
        : await mergeInThread({ base: baseScript, mine: input.script, theirs: stored }, { workspaceId });
    if (script === null) {
      throw new AppError(
        "CONFLICT",
        "Someone else edited the same lines. Your text is still here: compare the two and save again.",
      );
    }

    const content = await findContent(workspaceId, script);
    if (await replaceScript(input, { revision, script, content })) return { revision: revision + 1, script };
  }

  throw new AppError("CONFLICT", "Too many people save this video at once; try again in a moment.");
}

/** Null for an invalid script: the preview tells its writer why. */
async function findContent(workspaceId: string, script: string): Promise<VideoContent | null> {
  try {
    return (await readScript(workspaceId, script)).content;
  } catch (error) {
    if (error instanceof ScriptError) return null;
    throw error;
  }
}
