import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";
import { toDay } from "../days";
import type { AnalyticsState, Day, DayFigures, RetentionPoint } from "../schema";

type Where = { workspaceId: string; channelId: string };

const connectedSelect = { workspaceId: true, channelId: true, scopes: true, analyticsSyncedAt: true };
/** A connected channel: what the connection allows, and when its figures were last fetched. */
export type Connected = Where & { scopes: string[]; analyticsSyncedAt: Date | null };

/** A channel's connection; null where there is none. */
export function findConnected({ workspaceId, channelId }: Where): Promise<Connected | null> {
  return getDatabase().prisma.youTubeConnection.findFirst({
    where: { workspaceId, channelId },
    select: connectedSelect,
  });
}

/** The connected channels of all workspaces. */
export function unsafeListConnected(): Promise<Connected[]> {
  return getDatabase().prisma.youTubeConnection.findMany({
    where: { workspace: { deletedAt: null } },
    select: connectedSelect,
    orderBy: { channelId: "asc" },
  });
}

/** Notes how a fetch went. */
export async function recordState(
  { workspaceId, channelId }: Where,
  { state, reason = null }: { state: AnalyticsState; reason?: string | null },
): Promise<void> {
  await getDatabase().prisma.youTubeConnection.updateMany({
    where: { workspaceId, channelId },
    data: { analyticsState: state, analyticsReason: reason, analyticsSyncedAt: new Date() },
  });
}

/** The newest day that is known of a channel; undefined before the first fetch. */
export async function findLastDay({ workspaceId, channelId }: Where): Promise<Day | undefined> {
  const { _max } = await getDatabase().prisma.channelStatistics.aggregate({
    where: { workspaceId, channelId },
    _max: { day: true },
  });

  return _max.day ? toDay(_max.day) : undefined;
}

export type PublishedVideo = { publicationId: string; youtubeVideoId: string; uploadedAt: Date };

/** What a channel has on YouTube. */
export async function listPublishedVideos({ workspaceId, channelId }: Where): Promise<PublishedVideo[]> {
  const rows = await getDatabase().prisma.publication.findMany({
    where: {
      ...{ workspaceId, channelId, deletedAt: null, video: { deletedAt: null } },
      youtubeVideoId: { not: null },
    },
    select: { id: true, youtubeVideoId: true, uploadedAt: true, createdAt: true },
    orderBy: { createdAt: "desc" },
  });

  return rows.map(({ id, youtubeVideoId, uploadedAt, createdAt }) => ({
    ...{ publicationId: id, youtubeVideoId: z.string().parse(youtubeVideoId) },
    uploadedAt: uploadedAt ?? createdAt,
  }));
}

/** Keeps a channel's figures of days; those that are known are replaced, as YouTube corrects them for some days. */
export async function saveChannelDays({ workspaceId, channelId }: Where, days: DayFigures[]): Promise<void> {
  await getDatabase().prisma.$executeRaw`
    insert into "ChannelStatistics" ("channelId", "workspaceId", "day", "views", "engagedViews", "minutesWatched",
      "averageViewDurationS", "averageViewPercentage", "likes", "subscribersGained")
    select "channel"."id", "channel"."workspaceId", "row"."day", "row"."views", "row"."engagedViews", "row"."minutesWatched",
      "row"."averageViewDurationS", "row"."averageViewPercentage", "row"."likes", "row"."subscribersGained"
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as "row" ("day" date, "views" int, "engagedViews" int,
      "minutesWatched" float8, "averageViewDurationS" float8, "averageViewPercentage" float8, "likes" int, "subscribersGained" int)
    join "Channel" as "channel" on "channel"."id" = ${channelId}::uuid and "channel"."workspaceId" = ${workspaceId}::uuid
    on conflict ("channelId", "day") do update set
      "views" = excluded."views", "engagedViews" = excluded."engagedViews", "minutesWatched" = excluded."minutesWatched",
      "averageViewDurationS" = excluded."averageViewDurationS", "averageViewPercentage" = excluded."averageViewPercentage",
      "likes" = excluded."likes", "subscribersGained" = excluded."subscribersGained"`;
}

/** The same of videos; one that was deleted meanwhile is left out. */
export async function saveVideoDays(
  { workspaceId, channelId }: Where,
  days: (DayFigures & { publicationId: string })[],
): Promise<void> {
  await getDatabase().prisma.$executeRaw`
    insert into "VideoStatistics" ("publicationId", "workspaceId", "day", "views", "engagedViews", "minutesWatched",
      "averageViewDurationS", "averageViewPercentage", "likes", "subscribersGained")
    select "publication"."id", "publication"."workspaceId", "row"."day", "row"."views", "row"."engagedViews",
      "row"."minutesWatched", "row"."averageViewDurationS", "row"."averageViewPercentage", "row"."likes", "row"."subscribersGained"
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as "row" ("publicationId" uuid, "day" date, "views" int,
      "engagedViews" int, "minutesWatched" float8, "averageViewDurationS" float8, "averageViewPercentage" float8, "likes" int,
      "subscribersGained" int)
    join "Publication" as "publication" on "publication"."id" = "row"."publicationId"
      and "publication"."workspaceId" = ${workspaceId}::uuid and "publication"."channelId" = ${channelId}::uuid
    on conflict ("publicationId", "day") do update set
      "views" = excluded."views", "engagedViews" = excluded."engagedViews", "minutesWatched" = excluded."minutesWatched",
      "averageViewDurationS" = excluded."averageViewDurationS", "averageViewPercentage" = excluded."averageViewPercentage",
      "likes" = excluded."likes", "subscribersGained" = excluded."subscribersGained"`;
}

/** Keeps how much of a video people watch, in the place of what was known. */
export async function saveRetention(
  { workspaceId, publicationId }: { workspaceId: string; publicationId: string },
  points: RetentionPoint[],
): Promise<void> {
  await getDatabase().prisma.$executeRaw`
    insert into "Retention" ("publicationId", "workspaceId", "points", "syncedAt")
    select "id", "workspaceId", ${JSON.stringify(points)}::jsonb, now() from "Publication"
    where "id" = ${publicationId}::uuid and "workspaceId" = ${workspaceId}::uuid
    on conflict ("publicationId") do update set "points" = excluded."points", "syncedAt" = excluded."syncedAt"`;
}
