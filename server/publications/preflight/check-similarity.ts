import { findNearestVideos } from "@/server/similarity/find-nearest-videos";
import { likenessLabel, listAdvice } from "@/server/similarity/likeness-labels";
import { ok, type PreflightItem, type PreflightSubject, warn } from "./schema";

/**
 * Warns if the video closely resembles a recent one of its channel or workspace: YouTube's partner programme excludes “inauthentic content”
 * (https://support.google.com/youtube/answer/1311392). It gives figures and never blocks: YouTube's are unknown.
 */
export async function checkSimilarity({ publication, channel }: PreflightSubject): Promise<PreflightItem> {
  const { workspaceId, videoId, channelId } = publication;
  const { neighbors, comparedCount } = await findNearestVideos({ workspaceId, videoId, channelId });
  const [nearest] = neighbors;
  if (!nearest) {
    return ok(
      "similarity",
      comparedCount === 0
        ? "There is no other video that this one could be like."
        : `Of ${comparedCount} recent ${comparedCount === 1 ? "video" : "videos"} none is much like this one.`,
    );
  }
  const others = neighbors.length === 1 ? "" : ` ${neighbors.length - 1} more are like it.`;

  return warn(
    "similarity",
    `${likenessLabel(nearest, channel.timeZone)}${others}`,
    `YouTube pays for no videos that repeat each other. ${listAdvice(nearest.alike).join(" ")}`,
  );
}
