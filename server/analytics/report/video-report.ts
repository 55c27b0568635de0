import { AppError } from "@/server/errors";
import { loadTitle } from "@/server/videos/videos";
import type { Day, DayFigures, Range, RetentionPoint } from "../schema";
import { type ChannelAnalytics, toAnalytics, toSpan } from "./channel-report";
import { compareVideos, type Medians, type VideoResult } from "./compare-videos";
import { medianRetention } from "./median";
import {
  findAnalytics,
  findKnownSpan,
  findRetention,
  listPublicationsOf,
  listRetentions,
  listVideoDays,
  listVideos,
  type Span,
} from "./report-repository";
import { type PublishedScene, readSceneAudience } from "./scene-audience";

/** Where a video is on YouTube. */
export type PublishedOn = { publicationId: string; channelId: string; channelName: string };

export type VideoReport = {
  videoId: string;
  title: string;
  /** The newest first; none where it is not on YouTube. */
  publications: PublishedOn[];
  /** The one that is asked for, or the newest. */
  shown: PublicationReport | null;
};

export type PublicationReport = Span &
  PublishedOn & {
    timeZone: string;
    analytics: ChannelAnalytics | null;
    knownFrom: Day | null;
    video: VideoResult;
    medians: Medians;
    days: DayFigures[];
    retention: {
      points: RetentionPoint[];
      syncedAt: Date;
      /** What the channel's videos usually keep, at the same moments. */
      median: number[] | null;
      /** Null where the render that was published is gone. */
      scenes: PublishedScene[] | null;
      durationMs: number | null;
    } | null;
  };

/**
 * What a video did on YouTube in the last days that are known, beside its channel's median, and which of its scenes lose people.
 * Throws NOT_FOUND.
 */
export async function reportVideo(
  where: { workspaceId: string; videoId: string },
  { range, publicationId }: { range: Range; publicationId?: string },
): Promise<VideoReport> {
  const { workspaceId, videoId } = where;
  const title = await loadTitle(where);
  const publications = await listPublicationsOf(where);
  const chosen = publications.find(
    (one) => publicationId === undefined || one.publicationId === publicationId,
  );
  if (!chosen && publicationId !== undefined) {
    throw new AppError(
      "NOT_FOUND",
      "This video is not on YouTube by that publication; open its analytics again.",
    );
  }

  return {
    ...{ videoId, title },
    publications: publications.map(({ timeZone: _, ...publication }) => publication),
    shown: chosen ? await reportPublication(workspaceId, chosen, range) : null,
  };
}

async function reportPublication(
  workspaceId: string,
  publication: PublishedOn & { timeZone: string },
  range: Range,
): Promise<PublicationReport | null> {
  const { publicationId, channelId } = publication;
  const where = { workspaceId, channelId };
  const [connection, known, retention] = await Promise.all([
    findAnalytics(where),
    findKnownSpan(where),
    findRetention({ workspaceId, publicationId }),
  ]);
  const span = toSpan(known, range);
  const [rows, days] = await Promise.all([
    listVideos(where, span),
    listVideoDays({ workspaceId, publicationId }, span),
  ]);
  const { videos, medians } = await compareVideos(workspaceId, rows, {
    known: known ?? span,
    connectedAt: connection?.connectedAt,
  });
  const video = videos.find((one) => one.publicationId === publicationId);
  if (!video) return null;

  return {
    ...{ ...publication, ...span, video, medians, days },
    ...{ analytics: toAnalytics(connection), knownFrom: known && known.start },
    retention: retention && (await reportRetention(where, video, retention)),
  };
}

async function reportRetention(
  where: { workspaceId: string; channelId: string },
  { publicationId, renderId }: VideoResult,
  { points, syncedAt }: { points: RetentionPoint[]; syncedAt: Date },
): Promise<NonNullable<PublicationReport["retention"]>> {
  const { workspaceId } = where;
  const others = await listRetentions(where);
  const curves = others.filter((other) => other.publicationId !== publicationId).map((other) => other.points);

  const median = medianRetention(curves);
  const audience = await readSceneAudience({ workspaceId, renderId }, points, median);

  return {
    ...{ points, syncedAt, median },
    ...{ scenes: audience?.scenes ?? null, durationMs: audience?.durationMs ?? null },
  };
}
