import { parseStudioScript } from "./build-content";
import { findUnspeakableNotice } from "./preview-video";

/** Why no voice can speak a script, in a sentence; null if one can. Throws INVALID_INPUT where it cannot be followed at all. */
export async function findSpeechObstacle(script: string): Promise<string | null> {
  const notice = await findUnspeakableNotice(await parseStudioScript(script));

  return notice?.message ?? null;
}
