import { z } from "zod";
import { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { toDay } from "../days";
import {
  analyticsStateSchema,
  type Day,
  type DayFigures,
  type Figures,
  figuresSchema,
  type RetentionPoint,
  retentionPointSchema,
} from "../schema";

type ChannelWhere = { workspaceId: string; channelId: string };
export type Span = { start: Day; end: Day };

/** Sums of days; averages are those of all views. */
const sums = Prisma.sql`
  coalesce(sum("views"), 0)::float8 as "views", coalesce(sum("engagedViews"), 0)::float8 as "engagedViews",
  coalesce(sum("minutesWatched"), 0)::float8 as "minutesWatched", coalesce(sum("likes"), 0)::float8 as "likes",
  coalesce(sum("subscribersGained"), 0)::float8 as "subscribersGained",
  coalesce(sum("averageViewDurationS" * "views") / nullif(sum("views"), 0), 0)::float8 as "averageViewDurationS",
  coalesce(sum("averageViewPercentage" * "views") / nullif(sum("views"), 0), 0)::float8 as "averageViewPercentage"`;

/** When a publication is, or was, to be seen by everybody. */
const publishedAt = Prisma.sql`coalesce("publication"."publishAt", "publication"."endedAt", "publication"."uploadedAt", "publication"."createdAt")`;
const publishedDay = Prisma.sql`(${publishedAt} at time zone 'America/Los_Angeles')::date`;

/** How a channel's connection stands with YouTube Analytics; null where it has none. */
export async function findAnalytics({ workspaceId, channelId }: ChannelWhere) {
  const row = await getDatabase().prisma.youTubeConnection.findFirst({
    where: { workspaceId, channelId },
    select: {
      ...{ title: true, handle: true, connectedAt: true },
      ...{ analyticsState: true, analyticsReason: true, analyticsSyncedAt: true },
    },
  });

  return (
    row && {
      ...{ title: row.title, handle: row.handle, connectedAt: row.connectedAt },
      /** Null before the first fetch. */
      state: analyticsStateSchema.nullable().parse(row.analyticsState),
      reason: row.analyticsReason,
      syncedAt: row.analyticsSyncedAt,
    }
  );
}

/** The first and the last day that is known of a channel; null where none is. */
export async function findKnownSpan({ workspaceId, channelId }: ChannelWhere): Promise<Span | null> {
  const { _min, _max } = await getDatabase().prisma.channelStatistics.aggregate({
    where: { workspaceId, channelId },
    ...{ _min: { day: true }, _max: { day: true } },
  });

  return _min.day && _max.day ? { start: toDay(_min.day), end: toDay(_max.day) } : null;
}

/** What a channel did in a time, all in all. */
export async function sumChannel(where: ChannelWhere, { start, end }: Span): Promise<Figures> {
  const rows = await getDatabase().prisma.$queryRaw`
    select ${sums} from "ChannelStatistics"
    where "workspaceId" = ${where.workspaceId}::uuid and "channelId" = ${where.channelId}::uuid
      and "day" between ${start}::date and ${end}::date`;

  return z.tuple([figuresSchema]).parse(rows)[0];
}

/** What a channel did on each day that YouTube has. */
export async function listChannelDays(
  { workspaceId, channelId }: ChannelWhere,
  span: Span,
): Promise<DayFigures[]> {
  const rows = await getDatabase().prisma.channelStatistics.findMany({
    where: { workspaceId, channelId, day: toDates(span) },
    orderBy: { day: "asc" },
  });

  return rows.map(({ day, ...figures }) => ({ ...figuresSchema.parse(figures), day: toDay(day) }));
}

/** The same of a publication. */
export async function listVideoDays(
  { workspaceId, publicationId }: { workspaceId: string; publicationId: string },
  span: Span,
): Promise<DayFigures[]> {
  const rows = await getDatabase().prisma.videoStatistics.findMany({
    where: { workspaceId, publicationId, day: toDates(span) },
    orderBy: { day: "asc" },
  });

  return rows.map(({ day, ...figures }) => ({ ...figuresSchema.parse(figures), day: toDay(day) }));
}

const videoRowSchema = figuresSchema.extend({
  publicationId: z.uuid(),
  videoId: z.uuid(),
  renderId: z.uuid().nullable(),
  youtubeVideoId: z.string(),
  title: z.string(),
  publishedAt: z.date(),
  publishedDay: z.string(),
  /** Of the day it was published and the six after it, as far as they are known. */
  firstWeekViews: z.number(),
  /** Of all publications of the video, of all days that are known. */
  lifetimeViews: z.number(),
});
export type VideoRow = z.infer<typeof videoRowSchema>;

/** What each video that a channel has on YouTube did in a time, the most viewed first. */
export async function listVideos(where: ChannelWhere, { start, end }: Span): Promise<VideoRow[]> {
  const { workspaceId, channelId } = where;
  const rows = await getDatabase().prisma.$queryRaw`
    select "publication"."id" as "publicationId", "publication"."videoId", "publication"."renderId",
      "publication"."youtubeVideoId", "publication"."snippet"->>'title' as "title", ${publishedAt} as "publishedAt",
      ${publishedDay}::text as "publishedDay", "ranged".*, "week"."firstWeekViews", "life"."lifetimeViews"
    from "Publication" as "publication"
    join "Video" as "video" on "video"."id" = "publication"."videoId" and "video"."deletedAt" is null
    cross join lateral (
      select ${sums} from "VideoStatistics"
      where "publicationId" = "publication"."id" and "workspaceId" = ${workspaceId}::uuid
        and "day" between ${start}::date and ${end}::date
    ) as "ranged"
    cross join lateral (
      select coalesce(sum("views"), 0)::float8 as "firstWeekViews" from "VideoStatistics"
      where "publicationId" = "publication"."id" and "workspaceId" = ${workspaceId}::uuid
        and "day" between ${publishedDay} and ${publishedDay} + 6
    ) as "week"
    cross join lateral (
      select coalesce(sum("views"), 0)::float8 as "lifetimeViews" from "VideoStatistics" as "day"
      join "Publication" as "other" on "other"."id" = "day"."publicationId"
      where "other"."videoId" = "publication"."videoId" and "day"."workspaceId" = ${workspaceId}::uuid
    ) as "life"
    where "publication"."workspaceId" = ${workspaceId}::uuid and "publication"."channelId" = ${channelId}::uuid
      and "publication"."youtubeVideoId" is not null and "publication"."deletedAt" is null
    order by "ranged"."views" desc, "publication"."createdAt" desc, "publication"."id"`;

  return z.array(videoRowSchema).parse(rows);
}

/** Where a video is on YouTube, the newest first. */
export async function listPublicationsOf({
  workspaceId,
  videoId,
}: {
  workspaceId: string;
  videoId: string;
}): Promise<{ publicationId: string; channelId: string; channelName: string; timeZone: string }[]> {
  const rows = await getDatabase().prisma.publication.findMany({
    where: { workspaceId, videoId, youtubeVideoId: { not: null }, deletedAt: null },
    select: { id: true, channelId: true, channel: { select: { name: true, timeZone: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });

  return rows.map(({ id, channelId, channel: { name, timeZone } }) => ({
    ...{ publicationId: id, channelId, channelName: name, timeZone },
  }));
}

export type RetentionRow = { publicationId: string; points: RetentionPoint[]; syncedAt: Date };

/** How much of its videos people watch on a channel, of those that are known. */
export async function listRetentions({ workspaceId, channelId }: ChannelWhere): Promise<RetentionRow[]> {
  const rows = await getDatabase().prisma.retention.findMany({
    where: { workspaceId, publication: { channelId, deletedAt: null } },
    select: { publicationId: true, points: true, syncedAt: true },
    orderBy: { syncedAt: "desc" },
    take: 200,
  });

  return rows.map(({ points, ...row }) => ({ ...row, points: z.array(retentionPointSchema).parse(points) }));
}

/** How much of one video people watch; null where YouTube has not said. */
export async function findRetention({
  workspaceId,
  publicationId,
}: {
  workspaceId: string;
  publicationId: string;
}): Promise<RetentionRow | null> {
  const row = await getDatabase().prisma.retention.findFirst({
    where: { workspaceId, publicationId },
    select: { publicationId: true, points: true, syncedAt: true },
  });

  return row && { ...row, points: z.array(retentionPointSchema).parse(row.points) };
}

function toDates({ start, end }: Span) {
  return { gte: new Date(start), lte: new Date(end) };
}
