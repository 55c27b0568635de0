import { isPermissionMissing, YouTubeError } from "@/server/adapters/youtube/errors";
import { noteUploadLimit } from "@/server/channels/youtube/note-limits";
import { AppError } from "@/server/errors";
import { type PublicationIds, updatePublication } from "../repository";

/** A shorter wait is the workflow engine's. */
const leastWaitMs = 2 * 60_000;

/**
 * Why and until when something waits for another day or for a person; null for all other errors. Nothing tells when a missing
 * permission was given: a person retries.
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
 * Puts a publication back into the queue, with the reason, where only another day or a person makes its upload possible: the quota is
 * used up, or the channel is signed out. What has been sent stays sent. Gives whether the error was such.
 */
export async function waitInQueue(
  publication: PublicationIds & { channelId: string },
  error: unknown,
): Promise<boolean> {
  const wait = readWait(error);
  if (!wait) return false;
  // The channel's next uploads would meet the same.
  if (error instanceof YouTubeError && error.reason === "uploadLimitExceeded") {
    await noteUploadLimit(publication, wait.waitUntil);
  }
  await updatePublication(publication, ["uploading"], { state: "queued", ...wait });

  return true;
}

/**
 * The result of `work` for a video that is on YouTube; or "waits", with the reason noted, where only another day or a person makes it
 * possible: `sweepPublications` goes on then. Throws what else `work` throws.
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
