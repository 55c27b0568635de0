import { AppError } from "@/server/errors";
import { getPublication, type PublicationIds, updatePublication } from "../repository";
import { describeRejection } from "./describe-rejection";
import { readVideo } from "./read-video";
import { unlessItWaits } from "./wait-in-queue";

const shortestWaitMs = 5_000;
const longestWaitMs = 10 * 60_000;
/** YouTube processes most videos within an hour, and gives up on long ones after some hours. */
const mostLooks = 200;

/** How long to wait before the next look; "processed"; or "stopped" if it was deleted, or waits for another day or a person. */
export type ProcessingState = { waitMs: number } | "processed" | "stopped";

/**
 * Asks YouTube for a video's processing state. Throws YOUTUBE_REJECTED with YouTube's reason, NOT_FOUND for a video that was deleted there.
 */
export async function lookAtProcessing(ids: PublicationIds, look: number): Promise<ProcessingState> {
  const publication = await getPublication(ids);
  const { state, youtubeVideoId, deletedAt } = publication;
  if (deletedAt !== null) return "stopped";
  if (state !== "processing" || youtubeVideoId === null) return "processed";

  const read = await unlessItWaits(ids, () => readVideo(publication, youtubeVideoId));
  if (read === "waits") return "stopped";
  const video = read.result;
  const uploadStatus = video?.status?.uploadStatus ?? "deleted";
  await updatePublication(ids, ["processing"], { uploadStatus });
  if (uploadStatus === "deleted") {
    throw new AppError("NOT_FOUND", "The video was deleted on YouTube while it was being processed.");
  }
  if (uploadStatus === "failed" || uploadStatus === "rejected") {
    throw new AppError("YOUTUBE_REJECTED", describeRejection(video?.status));
  }
  if (uploadStatus === "processed") return "processed";
  if (look >= mostLooks) {
    throw new AppError(
      "YOUTUBE_REJECTED",
      "YouTube has not finished processing this video within a day; look at it there.",
    );
  }

  return { waitMs: Math.min(shortestWaitMs * 2 ** Math.floor(look / 2), longestWaitMs) };
}
