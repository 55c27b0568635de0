import { z } from "zod";
import { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { privacyStatusSchema, publicationStateSchema } from "@/server/publications/schema";
import { renderStateSchema } from "@/server/renders/schema";

const approvalStateSchema = z.enum(["open", "approved", "rejected", "voided", "cancelled"]);
export type ApprovalStates = z.infer<typeof approvalsSchema>;

/** Of each gate that something was asked for, how the last request stands. */
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
  approvals: approvalsSchema,
});
export type CalendarRow = z.output<typeof rowSchema>;

const columns = Prisma.sql`
  publication."id" as "publicationId", publication."videoId", publication."channelId", publication."snippet" ->> 'title' as "title",
  publication."state"::text, publication."privacyStatus", publication."publishAt", publication."endedAt", publication."updatedAt",
  (publication."deletedAt" is not null or publication."state" = 'cancelled' or video."deletedAt" is not null) as "isGone",
  publication."pausedAt" is not null as "isPaused", publication."encryptedSessionUri" is not null as "hasSession",
  publication."youtubeVideoId", publication."failureCode", publication."failureReason", owner."name" as "ownerName",
  video."revision", finished."id" as "finishedId", finished."revision" as "finishedRevision", latest."state"::text as "latestState",
  coalesce(approvals."states", '{}') as "approvals"`;

const tables = Prisma.sql`
  "Publication" as publication
  join "Video" as video on video."id" = publication."videoId"
  left join "User" as owner on owner."id" = video."ownerId"
  left join lateral (
    select "id", "revision" from "Render" where "videoId" = video."id" and "state" = 'succeeded' order by "createdAt" desc limit 1
  ) as finished on true
  left join lateral (
    select "state" from "Render" where "videoId" = video."id" order by "createdAt" desc limit 1
  ) as latest on true
  left join lateral (
    select jsonb_object_agg("gate", "state") as "states" from (
      select distinct on ("gate") "gate", "state" from "ApprovalRequest" where "videoId" = video."id" order by "gate", "createdAt" desc
    ) as newest
  ) as approvals on true`;

/** What of a workspace is planned for a stretch of time, or has ended in it. */
export async function listRows(
  workspaceId: string,
  { from, to }: { from: Date; to: Date },
): Promise<CalendarRow[]> {
  const rows = await getDatabase().prisma.$queryRaw`
    select ${columns} from ${tables}
    where publication."workspaceId" = ${workspaceId}::uuid and publication."deletedAt" is null and video."deletedAt" is null
      and publication."state" <> 'cancelled'
      and (publication."publishAt" between ${from} and ${to}
        or (publication."publishAt" is null and publication."state" <> 'draft' and publication."endedAt" between ${from} and ${to}))`;

  return z.array(rowSchema).parse(rows);
}

/** What of a workspace has changed since a moment, also what is gone; at most so many. */
export async function listChangedRows(
  workspaceId: string,
  since: Date,
  most: number,
): Promise<CalendarRow[]> {
  const rows = await getDatabase().prisma.$queryRaw`
    select ${columns} from ${tables}
    where publication."workspaceId" = ${workspaceId}::uuid and publication."updatedAt" > ${since}
    order by publication."updatedAt" desc limit ${most}`;

  return z.array(rowSchema).parse(rows);
}

/** One publication; null where the workspace has no such. */
export async function findRow(workspaceId: string, publicationId: string): Promise<CalendarRow | null> {
  const rows = await getDatabase().prisma.$queryRaw`
    select ${columns} from ${tables}
    where publication."workspaceId" = ${workspaceId}::uuid and publication."id" = ${publicationId}::uuid`;

  return z.array(rowSchema).parse(rows)[0] ?? null;
}

const unplannedSchema = z.object({
  videoId: z.string(),
  title: z.string(),
  channelId: z.string().nullable(),
  publicationId: z.string().nullable(),
  renderId: z.string().nullable(),
  ownerName: z.string().nullable(),
});

/** Videos of a workspace that are planned for no time and published nowhere, those that were changed last first. */
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

/** How the approvals of a video stand that somebody asked for last at each gate. */
export async function getApprovals(workspaceId: string, videoId: string): Promise<ApprovalStates> {
  const rows = await getDatabase().prisma.approvalRequest.findMany({
    where: { workspaceId, videoId },
    select: { gate: true, state: true },
    orderBy: { createdAt: "asc" },
  });

  return Object.fromEntries(rows.map(({ gate, state }) => [gate, state]));
}

const takenSchema = z.object({
  publicationId: z.string(),
  videoId: z.string(),
  title: z.string(),
  state: publicationStateSchema,
  at: z.date(),
});
export type ChannelPublication = z.output<typeof takenSchema>;

/** What else is planned on a channel, or was published there, in a stretch of time. */
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

/** How many of the channels' videos are to be uploaded until a moment, without one. */
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
