import { isPermissionMissing, YouTubeError } from "@/server/adapters/youtube/errors";
import { noteUploadLimit } from "@/server/channels/youtube/note-limits";
import { AppError } from "@/server/errors";
import { type PublicationIds, updatePublication } from "../repository";

/** The workflow engine handles shorter waits. */
const leastWaitMs = 2 * 60_000;

/**
 * The reason and end of a wait for another day or a person; null for all other errors. Nothing signals that a missing permission was
 * granted, so a person must retry.
 */
function readWait(error: unknown): { waitReason: string; waitUntil: Date | null } | null {
  if (!(error instanceof AppError) || isPermissionMissing(error)) return null;
  const { code, userMessage: waitReason, retryAfterMs } = error;
  const isQuota = code === "YOUTUBE_QUOTA_EXCEEDED" && (retryAfterMs ?? 0) >= leastWaitMs;
  if (!isQuota && code !== "YOUTUBE_SIGNED_OUT") return null;

  return {
    waitReason,
    waitUntil: retryAfterMs === undefined ? null : new Date(Date.now() + retryAfterMs),
  };
}

/**
 * Puts a publication back into the queue, with the reason, if its upload needs another day or a person: the quota is used up, or the
 * channel is signed out. Sent bytes stay sent. Returns whether it was such an error.
 */
export async function waitInQueue(
  publication: PublicationIds & { channelId: string },
  error: unknown,
): Promise<boolean> {
  const wait = readWait(error);
  if (!wait) return false;
  // The channel's next uploads would hit the same limit.
  if (error instanceof YouTubeError && error.reason === "uploadLimitExceeded") {
    await noteUploadLimit(publication, wait.waitUntil);
  }
  await updatePublication(publication, ["uploading"], { state: "queued", ...wait });

  return true;
}

/**
 * Returns the result of `work` for a video on YouTube; or records the reason and returns "waits" if it needs another day or a person:
 * `sweepPublications` continues later. Rethrows other errors.
 */
export async function unlessItWaits<Result>(
  ids: PublicationIds,
  work: () => Promise<Result>,
): Promise<{ result: Result } | "waits"> {
  try {
    return { result: await work() };
  } catch (error) {
    const wait = readWait(error);
    if (!wait) throw error;
    await updatePublication(ids, ["processing", "succeeded"], wait);

    return "waits";
  }
}
