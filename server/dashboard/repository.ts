import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";
import type { FailureCount, UploadResults, Week, WorkCounts } from "./schema";

const weekSchema = z.object({ start: z.date(), made: z.number(), published: z.number() });

/** The last weeks up to this one, the first first: videos with their first finished render, and finished uploads. */
export async function countWeeks(workspaceId: string, weeks: number): Promise<Week[]> {
  const rows = await getDatabase().prisma.$queryRaw`
    with week as (
      select generate_series(date_trunc('week', now()) - ${weeks - 1} * interval '1 week', date_trunc('week', now()), '1 week')
        as start
    ), made as (
      select date_trunc('week', "finishedAt") as start, count(distinct "videoId")::int as count from "Render"
      where "workspaceId" = ${workspaceId}::uuid and "state" = 'succeeded'
        and "finishedAt" >= (select min(start) from week)
      group by 1
    ), published as (
      select date_trunc('week', "uploadedAt") as start, count(*)::int as count from "Publication"
      where "workspaceId" = ${workspaceId}::uuid and "uploadedAt" >= (select min(start) from week)
        and "state" in ('processing', 'succeeded')
      group by 1
    )
    select week.start, coalesce(made.count, 0) as made, coalesce(published.count, 0) as published
    from week left join made using (start) left join published using (start)
    order by week.start`;

  return z.array(weekSchema).parse(rows);
}

/** What failed since a moment by the reasons' codes, the most frequent first: renders, scripts and uploads. */
export async function countFailures(workspaceId: string, since: Date): Promise<FailureCount[]> {
  const rows = await getDatabase().prisma.$queryRaw`
    select "failureCode" as code, count(*)::int as count from (
      select "failureCode" from "Render"
      where "workspaceId" = ${workspaceId}::uuid and "state" = 'failed' and "createdAt" >= ${since}
      union all
      select "failureCode" from "Writing"
      where "workspaceId" = ${workspaceId}::uuid and "state" = 'failed' and "createdAt" >= ${since}
      union all
      select "failureCode" from "Publication"
      where "workspaceId" = ${workspaceId}::uuid and "state" = 'failed' and "createdAt" >= ${since}
    ) as failure
    where "failureCode" is not null
    group by "failureCode" order by count(*) desc, "failureCode"`;

  return z.array(z.object({ code: z.string(), count: z.number() })).parse(rows);
}

/** How the uploads that ended since a moment went. */
export async function countUploads(workspaceId: string, since: Date): Promise<UploadResults> {
  const [row] = await getDatabase().prisma.$queryRaw<unknown[]>`
    select count(*) filter (where "state" = 'succeeded')::int as succeeded,
      count(*) filter (where "state" = 'failed')::int as failed
    from "Publication"
    where "workspaceId" = ${workspaceId}::uuid and "state" in ('succeeded', 'failed') and "updatedAt" >= ${since}
      and coalesce("endedAt", "uploadedAt", "createdAt") >= ${since}`;

  return z.object({ succeeded: z.number(), failed: z.number() }).parse(row);
}

/** Renders, scripts, uploads and files of a workspace that are under way, and that wait to be begun. */
export async function countWork(workspaceId: string): Promise<WorkCounts> {
  const [row] = await getDatabase().prisma.$queryRaw<unknown[]>`
    select count(*) filter (where not is_queued)::int as running, count(*) filter (where is_queued)::int as waiting from (
      select render."state" = 'queued' as is_queued from "Render" render
        join "Video" video on video."id" = render."videoId" and video."deletedAt" is null
      where render."workspaceId" = ${workspaceId}::uuid and render."state" in ('queued', 'running')
        and render."createdAt" > now() - interval '7 days'
      union all
      select "state" = 'queued' from "Writing"
      where "workspaceId" = ${workspaceId}::uuid and "state" in ('queued', 'running')
        and "createdAt" > now() - interval '7 days'
      union all
      select "startedAt" is null from "Upload" where "workspaceId" = ${workspaceId}::uuid and "endedAt" is null
    ) as work`;

  return z.object({ running: z.number(), waiting: z.number() }).parse(row);
}

const upcomingSchema = z.object({
  publicationId: z.uuid(),
  videoId: z.uuid(),
  title: z.string(),
  channelName: z.string(),
  timeZone: z.string(),
  publishAt: z.date(),
  state: z.enum(["draft", "queued", "uploading", "processing", "succeeded", "failed"]),
  waitReason: z.string().nullable(),
  waitUntil: z.date().nullable(),
  isYouTube: z.boolean(),
  isConnected: z.boolean(),
  isRendered: z.boolean(),
  isRenderCurrent: z.boolean(),
});
export type UpcomingRow = z.infer<typeof upcomingSchema>;

/** What is to come out between two moments, the first first. */
export async function findUpcoming(
  workspaceId: string,
  { from, until, limit }: { from: Date; until: Date; limit: number },
): Promise<UpcomingRow[]> {
  const rows = await getDatabase().prisma.$queryRaw`
    select publication."id" as "publicationId", video."id" as "videoId", publication."snippet" ->> 'title' as "title",
      channel."name" as "channelName", channel."timeZone", publication."publishAt", publication."state"::text,
      publication."waitReason", publication."waitUntil", channel."kind" = 'youtube' as "isYouTube",
      connection."channelId" is not null and connection."failureReason" is null as "isConnected",
      render."revision" is not null as "isRendered",
      coalesce(render."revision" = video."revision", false) as "isRenderCurrent"
    from "Publication" publication
      join "Video" video on video."id" = publication."videoId" and video."deletedAt" is null
      join "Channel" channel on channel."id" = publication."channelId"
      left join "YouTubeConnection" connection on connection."channelId" = channel."id"
      left join lateral (
        select max("revision") as "revision" from "Render"
        where "videoId" = video."id" and "state" = 'succeeded' and "format" = video."format"
      ) as render on true
    where publication."workspaceId" = ${workspaceId}::uuid and publication."deletedAt" is null
      and publication."publishAt" >= ${from} and publication."publishAt" < ${until}
      and publication."state" <> 'cancelled'
    order by publication."publishAt", publication."id"
    limit ${limit}`;

  return z.array(upcomingSchema).parse(rows);
}
