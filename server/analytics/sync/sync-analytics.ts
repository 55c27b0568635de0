import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { youtubeScopes } from "@/server/adapters/youtube/oauth";
import { toPacificDay } from "@/server/adapters/youtube/pacific-day";
import type { ChannelIds } from "@/server/channels/youtube/call-channel";
import { AppError } from "@/server/errors";
import { shiftDay } from "../days";
import { fetchChannelDays, fetchRetention, fetchVideoDays, type Span } from "./fetch-reports";
import {
  findConnected,
  findLastDay,
  listPublishedVideos,
  recordState,
  saveChannelDays,
  saveRetention,
  saveVideoDays,
} from "./repository";

/** Back so far for a channel that nothing is known of. */
const firstDays = 90;
/** YouTube corrects its figures, of views by robots above all, for some weeks. */
const repeatedDays = 28;

/** "Requests to this method now require access to youtube.readonly": https://developers.google.com/youtube/analytics/reference/reports/query. */
const readers: readonly string[] = [youtubeScopes.read, youtubeScopes.edit];

/**
 * Fetches what YouTube Analytics has of a channel and of its videos, and notes on the connection how that went. Whoever calls it
 * again changes nothing but what YouTube corrected. Throws YOUTUBE_SIGNED_OUT, YOUTUBE_UNAVAILABLE, YOUTUBE_QUOTA_EXCEEDED,
 * CONFIGURATION_INVALID, which are noted as well.
 */
export async function syncAnalytics(where: ChannelIds): Promise<void> {
  const { channelId } = where;
  const connection = await findConnected(where);
  // Disconnected since it was asked for.
  if (!connection) return;
  if (!canReadAnalytics(connection.scopes)) {
    await recordState(where, {
      state: "notPermitted",
      reason:
        "This channel was connected without YouTube Analytics; reconnect it, and leave that box on Google’s page ticked.",
    });
    return;
  }

  try {
    const hasData = await withAdvisoryLock(`sync-analytics ${channelId}`, () => fetchAll(where));
    await recordState(where, { state: hasData ? "synced" : "noData" });
  } catch (error) {
    if (error instanceof AppError && error.code === "FORBIDDEN") {
      await recordState(where, { state: "notPermitted", reason: error.userMessage });
      return;
    }
    const reason =
      error instanceof AppError ? error.userMessage : "The figures could not be read; fetch them again.";
    await recordState(where, { state: "failed", reason });
    throw error;
  }
}

function canReadAnalytics(scopes: readonly string[]): boolean {
  return scopes.includes(youtubeScopes.analytics) && scopes.some((scope) => readers.includes(scope));
}

/** Gives whether YouTube has any figures, or had before. */
async function fetchAll(where: ChannelIds): Promise<boolean> {
  const { workspaceId, channelId } = where;
  const lastDay = await findLastDay(where);
  const span = toSpan(lastDay);
  const channelDays = await fetchChannelDays(where, span);
  await saveChannelDays(where, channelDays);

  const videos = await listPublishedVideos(where);
  const idsByVideo = new Map(videos.map((video) => [video.youtubeVideoId, video.publicationId]));
  const videoDays = await fetchVideoDays(where, span, [...idsByVideo.keys()]);
  await saveVideoDays(
    where,
    videoDays.flatMap(({ youtubeVideoId, ...figures }) => {
      const publicationId = idsByVideo.get(youtubeVideoId);

      return publicationId === undefined ? [] : [{ ...figures, publicationId }];
    }),
  );

  const watched = new Set(videoDays.map(({ youtubeVideoId }) => youtubeVideoId));
  for (const { publicationId, youtubeVideoId, uploadedAt } of videos) {
    if (!watched.has(youtubeVideoId)) continue;
    const whole = { startDate: toPacificDay(uploadedAt.getTime()), endDate: span.endDate };
    const points = await fetchRetention({ workspaceId, channelId, publicationId }, whole, youtubeVideoId);
    if (points.length > 0) await saveRetention({ workspaceId, publicationId }, points);
  }

  return channelDays.length > 0 || lastDay !== undefined;
}

/** Up to today: YouTube itself leaves out the days that it does not have yet. */
function toSpan(lastDay: string | undefined): Span {
  const today = toPacificDay(Date.now());
  const repeated = shiftDay(today, -repeatedDays);
  const startDate =
    lastDay === undefined ? shiftDay(today, -firstDays) : lastDay < repeated ? lastDay : repeated;

  return { startDate, endDate: today };
}
