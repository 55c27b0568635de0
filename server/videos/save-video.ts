import { AppError } from "@/server/errors";
import { buildContent } from "./build-content";
import { mergeScripts } from "./merge-scripts";
import { getDocument } from "./repository";
import { replaceContent } from "./studio-repository";
import { readStudioOptions } from "./read-studio-options";
import type { StudioOptions } from "./studio-schema";

type SaveInput = {
  workspaceId: string;
  videoId: string;
  /** The revision that was changed, and its script. */
  revision: number;
  baseScript: string;
  script: string;
  /** Only what was changed. */
  options: Partial<StudioOptions>;
};

export type Saved = { revision: number; script: string; options: StudioOptions };

const maxAttempts = 20;

/**
 * Saves a script and options. What somebody else saved meanwhile is merged line by line. Throws CONFLICT where both
 * changed the same lines (nothing is saved then), INVALID_INPUT for a script that cannot be followed, NOT_FOUND.
 */
export async function saveVideo({ baseScript, ...input }: SaveInput): Promise<Saved> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const { video, ...stored } = await getDocument(input);
    const script =
      stored.revision === input.revision
        ? input.script
        : mergeScripts({ base: baseScript, mine: input.script, theirs: stored.script });
    if (script === null) {
      throw new AppError(
        "CONFLICT",
        "Somebody else changed the same lines meanwhile. Your text is still here: compare the two and save again.",
      );
    }

    const options = { ...readStudioOptions(video), ...input.options };
    const { content } = await buildContent({ workspaceId: input.workspaceId, script, options });
    const { revision } = stored;
    if (await replaceContent(input, { revision, script, content })) {
      return { revision: revision + 1, script, options };
    }
  }

  throw new AppError("CONFLICT", "Too many people save this video at once; try again in a moment.");
}
