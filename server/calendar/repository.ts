import { z } from "zod";
import { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { privacyStatusSchema, publicationStateSchema } from "@/server/publications/schema";
import { renderStateSchema } from "@/server/renders/schema";

const approvalStateSchema = z.enum(["open", "approved", "rejected", "voided", "cancelled"]);
export type ApprovalStates = z.infer<typeof approvalsSchema>;

/** The state of the last request at each gate that has one. */
const approvalsSchema = z.record(z.string(), approvalStateSchema);

const rowSchema = z.object({
  publicationId: z.string(),
  videoId: z.string(),
  channelId: z.string(),
  title: z.string(),
  state: publicationStateSchema,
  privacyStatus: privacyStatusSchema,
  publishAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  updatedAt: z.date(),
  isGone: z.boolean(),
  isPaused: z.boolean(),
  hasSession: z.boolean(),
  youtubeVideoId: z.string().nullable(),
  failureCode: z.string().nullable(),
  failureReason: z.string().nullable(),
  ownerName: z.string().nullable(),
  revision: z.number(),
  finishedId: z.string().nullable(),
  finishedRevision: z.number().nullable(),
  latestState: renderStateSchema.nullable(),
  approvals: approvalsSchema.nullable().transform((states) => states ?? {}),
  /** Whether anything has changed since its approvals were checked. */
  isReviewStale: z.boolean(),
});
export type CalendarRow = z.output<typeof rowSchema>;

/**
 * Publications as cards need them. Renders and requests are read for all of them together: one by one, they take Postgres twice as long for
 * a month of thousands.
 */
async function selectRows(condition: Prisma.Sql, order = Prisma.empty): Promise<CalendarRow[]> {
  const rows = await getDatabase().prisma.$queryRaw`
    with chosen as materialized (
      select publication.*, video."revision", video."ownerId", video."channelId" as "videoChannelId",
        video."updatedAt" as "videoUpdatedAt", video."deletedAt" as "videoDeletedAt"
      from "Publication" as publication join "Video" as video on video."id" = publication."videoId"
      where ${condition} ${order}
    ), renders as (
      select "videoId", (array_agg("state" order by "createdAt" desc))[1]::text as "latestState",
        (array_agg("id" order by "createdAt" desc) filter (where "state" = 'succeeded'))[1] as "finishedId",
        (array_agg("revision" order by "createdAt" desc) filter (where "state" = 'succeeded'))[1] as "finishedRevision",
        max("finishedAt") as "finishedAt"
      from "Render" where "videoId" in (select "videoId" from chosen) group by "videoId"
    ), requests as (
      select distinct on ("videoId", "gate", "publicationId") "videoId", "gate", "publicationId", "state", "checkedAt"
      from "ApprovalRequest" where "videoId" in (select "videoId" from chosen)
      order by "videoId", "gate", "publicationId", "createdAt" desc
    ), reviews as (
      select chosen."id", jsonb_object_agg(requests."gate", requests."state") as "approvals",
        min(coalesce(requests."checkedAt", '-infinity')) as "checkedAt"
      from chosen join requests on requests."videoId" = chosen."videoId"
        and (requests."publicationId" is null or requests."publicationId" = chosen."id")
      group by chosen."id"
    )
    select chosen."id" as "publicationId", chosen."videoId", chosen."channelId", chosen."snippet" ->> 'title' as "title",
      chosen."state"::text, chosen."privacyStatus", chosen."publishAt", chosen."endedAt", chosen."updatedAt",
      (chosen."deletedAt" is not null or chosen."state" = 'cancelled' or chosen."videoDeletedAt" is not null) as "isGone",
      chosen."pausedAt" is not null as "isPaused", chosen."encryptedSessionUri" is not null as "hasSession",
      chosen."youtubeVideoId", chosen."failureCode", chosen."failureReason", owner."name" as "ownerName", chosen."revision",
      renders."finishedId", renders."finishedRevision", renders."latestState", reviews."approvals",
      coalesce(reviews."checkedAt" < greatest(
        chosen."updatedAt", chosen."videoUpdatedAt", renders."finishedAt", channel."updatedAt", "videoChannel"."updatedAt"
      ), false) as "isReviewStale"
    from chosen
      join "Channel" as channel on channel."id" = chosen."channelId"
      left join "Channel" as "videoChannel" on "videoChannel"."id" = chosen."videoChannelId"
      left join "User" as owner on owner."id" = chosen."ownerId"
      left join renders on renders."videoId" = chosen."videoId"
      left join reviews on reviews."id" = chosen."id"`;

  return z.array(rowSchema).parse(rows);
}

/** A workspace's publications that are planned for a time range, or ended in it. */
export function listRows(
  workspaceId: string,
  { from, to }: { from: Date; to: Date },
): Promise<CalendarRow[]> {
  return selectRows(Prisma.sql`
    publication."workspaceId" = ${workspaceId}::uuid and publication."deletedAt" is null and video."deletedAt" is null
      and publication."state" <> 'cancelled'
      and (publication."publishAt" between ${from} and ${to}
        or (publication."publishAt" is null and publication."state" <> 'draft' and publication."endedAt" between ${from} and ${to}))`);
}

/** A workspace's publications that have changed since a moment, including deleted ones; at most `most`. */
export function listChangedRows(workspaceId: string, since: Date, most: number): Promise<CalendarRow[]> {
  return selectRows(
    Prisma.sql`publication."workspaceId" = ${workspaceId}::uuid and publication."updatedAt" > ${since}`,
    Prisma.sql`order by publication."updatedAt" desc limit ${most}`,
  );
}

/** One publication; null if the workspace has no such one. */
export async function findRow(workspaceId: string, publicationId: string): Promise<CalendarRow | null> {
  const rows = await selectRows(
    Prisma.sql`publication."workspaceId" = ${workspaceId}::uuid and publication."id" = ${publicationId}::uuid`,
  );

  return rows[0] ?? null;
}

const unplannedSchema = z.object({
  videoId: z.string(),
  title: z.string(),
  channelId: z.string().nullable(),
  publicationId: z.string().nullable(),
  renderId: z.string().nullable(),
  ownerName: z.string().nullable(),
});

/** A workspace's videos that have no planned time and are published nowhere, most recently changed first. */
export async function listUnplanned(workspaceId: string, most: number) {
  const rows = await getDatabase().prisma.$queryRaw`
    select video."id" as "videoId", video."title", coalesce(draft."channelId", video."channelId") as "channelId",
      draft."id" as "publicationId", finished."id" as "renderId", owner."name" as "ownerName"
    from "Video" as video
    left join "User" as owner on owner."id" = video."ownerId"
    left join lateral (
      select "id", "channelId" from "Publication"
      where "videoId" = video."id" and "state" = 'draft' and "deletedAt" is null order by "createdAt" desc limit 1
    ) as draft on true
    left join lateral (
      select "id" from "Render" where "videoId" = video."id" and "state" = 'succeeded' order by "createdAt" desc limit 1
    ) as finished on true
    where video."workspaceId" = ${workspaceId}::uuid and video."deletedAt" is null and not exists (
      select 1 from "Publication" as other
      where other."videoId" = video."id" and other."deletedAt" is null and other."state" <> 'cancelled'
        and (other."publishAt" is not null or other."state" <> 'draft')
    )
    order by video."editedAt" desc, video."id" desc limit ${most}`;

  return z.array(unplannedSchema).parse(rows);
}

/** The state of a video's latest request at each gate, with the metadata gate of one channel. */
export async function getApprovals({
  workspaceId,
  videoId,
  channelId,
}: {
  workspaceId: string;
  videoId: string;
  channelId: string;
}): Promise<ApprovalStates> {
  const rows = await getDatabase().prisma.$queryRaw`
    select request."gate"::text, request."state"::text from "ApprovalRequest" as request
    left join "Publication" as publication on publication."id" = request."publicationId"
    where request."workspaceId" = ${workspaceId}::uuid and request."videoId" = ${videoId}::uuid
      and (request."publicationId" is null or publication."channelId" = ${channelId}::uuid)
    order by request."createdAt"`;
  const requests = z.array(z.object({ gate: z.string(), state: approvalStateSchema })).parse(rows);

  return Object.fromEntries(requests.map(({ gate, state }) => [gate, state]));
}

const takenSchema = z.object({
  publicationId: z.string(),
  videoId: z.string(),
  title: z.string(),
  state: publicationStateSchema,
  at: z.date(),
});
export type ChannelPublication = z.output<typeof takenSchema>;

/** The channel's other publications that are planned for, or were published in, a time range. */
export async function listOfChannel(
  { workspaceId, channelId }: { workspaceId: string; channelId: string },
  { from, to, exceptVideoId }: { from: Date; to: Date; exceptVideoId: string },
): Promise<ChannelPublication[]> {
  const rows = await getDatabase().prisma.$queryRaw`
    select publication."id" as "publicationId", publication."videoId", publication."snippet" ->> 'title' as "title",
      publication."state"::text, coalesce(publication."publishAt", publication."endedAt") as "at"
    from "Publication" as publication join "Video" as video on video."id" = publication."videoId"
    where publication."workspaceId" = ${workspaceId}::uuid and publication."channelId" = ${channelId}::uuid
      and publication."videoId" <> ${exceptVideoId}::uuid and publication."deletedAt" is null and video."deletedAt" is null
      and publication."state" not in ('cancelled')
      and coalesce(publication."publishAt", publication."endedAt") between ${from} and ${to}
    order by 5`;

  return z.array(takenSchema).parse(rows);
}

/** The number of the channels' videos, except one, that are to be uploaded by a moment. */
export function countToUpload(
  workspaceId: string,
  { channelIds, until, exceptVideoId }: { channelIds: string[]; until: Date; exceptVideoId: string },
): Promise<number> {
  return getDatabase().prisma.publication.count({
    where: {
      ...{ workspaceId, channelId: { in: channelIds }, videoId: { not: exceptVideoId }, deletedAt: null },
      ...{ video: { deletedAt: null }, state: { in: ["draft", "queued"] } },
      publishAt: { not: null, lte: until },
    },
  });
}
