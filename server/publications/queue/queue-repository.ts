import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";
import { isInReach, publicationsChannel } from "../repository";
import { publicationOptionsSchema, publicationStateSchema, publicationStepsSchema } from "../schema";
import type { Place } from "./plan/order-uploads";

export type QueueRow = Awaited<ReturnType<typeof unsafeListQueue>>[number];

/** The publications of all workspaces that wait or use quota: they share projects and the line to YouTube. */
export async function unsafeListQueue() {
  const rows = await getDatabase().prisma.publication.findMany({
    where: {
      ...{ ...isInReach, deletedAt: null },
      state: { in: ["queued", "uploading", "processing"] },
    },
    select: {
      ...{ id: true, workspaceId: true, channelId: true, state: true, options: true, steps: true },
      ...{ priority: true, position: true, queuedAt: true, createdAt: true, publishAt: true },
      ...{ pausedAt: true, waitReason: true, waitUntil: true, sessionStartedAt: true },
      channel: {
        select: {
          kind: true,
          connection: { select: { clientId: true, pausedAt: true, waitUntil: true, failureReason: true } },
        },
      },
    },
  });

  return rows.map(({ id, state, options, steps, ...row }) => ({
    ...row,
    publicationId: id,
    state: publicationStateSchema.parse(state),
    options: publicationOptionsSchema.parse(options),
    steps: publicationStepsSchema.parse(steps),
  }));
}

/** Admitted uploads of all workspaces whose run was never sent because a process died in between. */
export async function unsafeListUnsent(): Promise<{ workspaceId: string; publicationId: string }[]> {
  const rows = await getDatabase().prisma.publication.findMany({
    where: { state: "uploading", eventId: null, deletedAt: null, ...isInReach },
    select: { id: true, workspaceId: true },
  });

  return rows.map(({ id, workspaceId }) => ({ workspaceId, publicationId: id }));
}

/** The number of uploads that each workspace has begun since a moment. */
export async function unsafeCountStarted(since: Date): Promise<Map<string, number>> {
  const rows = await getDatabase().prisma.publication.groupBy({
    by: ["workspaceId"],
    where: { startedAt: { gte: since } },
    _count: true,
  });

  return new Map(rows.map(({ workspaceId, _count }) => [workspaceId, _count]));
}

export type Wait = { publicationId: string; waitReason: string | null; waitUntil: Date | null };

/** Notes why queued publications of all workspaces still wait, and notifies those who watch. */
export async function unsafeUpdateWaits(waits: Wait[]): Promise<void> {
  if (waits.length === 0) return;

  await getDatabase().pool.query(
    `with changed as (
       update "Publication" set "waitReason" = wait.reason, "waitUntil" = wait.until
       from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as wait (id, reason, until)
       where "Publication"."id" = wait.id and "state" = 'queued'
       returning "workspaceId"
     )
     select pg_notify($4, id) from (select distinct "workspaceId"::text as id from changed) as workspaces`,
    [
      waits.map(({ publicationId }) => publicationId),
      waits.map(({ waitReason }) => waitReason),
      waits.map(({ waitUntil }) => waitUntil),
      publicationsChannel,
    ],
  );
}

/** Changes the places of a workspace's queued publications. */
export async function updatePlaces(workspaceId: string, places: Place[]): Promise<void> {
  if (places.length === 0) return;

  await getDatabase().pool.query(
    `with changed as (
       update "Publication" set "priority" = place.priority, "position" = place.position
       from unnest($2::uuid[], $3::int[], $4::float8[]) as place (id, priority, position)
       where "Publication"."id" = place.id and "workspaceId" = $1 and "state" = 'queued'
       returning "workspaceId"
     )
     select pg_notify($5, $1::text) from (select 1 from changed limit 1) as any_change`,
    [
      workspaceId,
      places.map(({ publicationId }) => publicationId),
      places.map(({ priority }) => priority),
      places.map(({ position }) => position),
      publicationsChannel,
    ],
  );
}

const entrySchema = z.object({
  publicationId: z.string(),
  videoId: z.string(),
  title: z.string(),
  channelId: z.string(),
  channelName: z.string(),
  /** The channel's time zone, in which its slots are. */
  timeZone: z.string(),
  state: publicationStateSchema.extract(["queued", "uploading", "processing", "failed"]),
  priority: z.number(),
  position: z.number(),
  queuedAt: z.date(),
  publishAt: z.date().nullable(),
  isPaused: z.boolean(),
  waitReason: z.string().nullable(),
  waitUntil: z.date().nullable(),
  sentBytes: z.coerce.number(),
  totalBytes: z.coerce.number().nullable(),
  failureCode: z.string().nullable(),
  failureReason: z.string().nullable(),
});
export type QueueEntry = z.output<typeof entrySchema>;

/** A workspace's waiting, running and failed publications, those that began first at the top. `compareUploads` orders the waiting ones. */
export async function listEntries(workspaceId: string): Promise<QueueEntry[]> {
  // Selects the title alone, not the descriptions of hundreds of videos.
  const rows = await getDatabase().prisma.$queryRaw`
    select publication."id" as "publicationId", publication."videoId", publication."snippet" ->> 'title' as "title",
      channel."id" as "channelId", channel."name" as "channelName", channel."timeZone", publication."state"::text, publication."priority",
      publication."position", coalesce(publication."queuedAt", publication."createdAt") as "queuedAt",
      publication."publishAt", publication."pausedAt" is not null as "isPaused", publication."waitReason",
      publication."waitUntil", publication."sentBytes", publication."totalBytes", publication."failureCode",
      publication."failureReason"
    from "Publication" publication
      join "Channel" channel on channel."id" = publication."channelId"
      join "Video" video on video."id" = publication."videoId"
    where publication."workspaceId" = ${workspaceId}::uuid and publication."deletedAt" is null and video."deletedAt" is null
      and publication."state" in ('queued', 'uploading', 'processing', 'failed')
    order by publication."startedAt" nulls last, publication."id"`;

  return z.array(entrySchema).parse(rows);
}

/** The connected channels of a workspace, by name, with their OAuth clients. */
export async function listConnectedChannels(
  workspaceId: string,
): Promise<{ channelId: string; name: string; clientId: string }[]> {
  const rows = await getDatabase().prisma.youTubeConnection.findMany({
    where: { workspaceId },
    orderBy: { channel: { name: "asc" } },
    select: { channelId: true, clientId: true, channel: { select: { name: true } } },
  });

  return rows.map(({ channelId, clientId, channel: { name } }) => ({ channelId, name, clientId }));
}
