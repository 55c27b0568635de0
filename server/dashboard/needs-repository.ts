import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";

const needRowSchema = z.object({
  key: z.uuid(),
  kind: z.enum(["render-failed", "writing-failed", "publication-failed"]),
  videoId: z.uuid(),
  title: z.string(),
  failureCode: z.string().nullable(),
  failureReason: z.string().nullable(),
  at: z.date(),
});
export type FailedRow = z.infer<typeof needRowSchema>;

/** What failed since a moment and was not tried again since, the newest first: renders, scripts and uploads. */
export async function findFailedWork(
  workspaceId: string,
  { since, limit }: { since: Date; limit: number },
): Promise<FailedRow[]> {
  const rows = await getDatabase().prisma.$queryRaw`
    select failed.* from (
      select render."id" as "key", 'render-failed' as "kind", render."videoId", video."title", render."failureCode",
        render."failureReason", coalesce(render."finishedAt", render."createdAt") as "at"
      from "Render" render join "Video" video on video."id" = render."videoId" and video."deletedAt" is null
      where render."workspaceId" = ${workspaceId}::uuid and render."state" = 'failed' and render."createdAt" >= ${since}
        and not exists (
          select from "Render" newer where newer."videoId" = render."videoId" and newer."format" = render."format"
            and newer."createdAt" > render."createdAt"
        )
      union all
      select writing."id", 'writing-failed', writing."videoId", video."title", writing."failureCode",
        writing."failureReason", coalesce(writing."endedAt", writing."createdAt")
      from "Writing" writing join "Video" video on video."id" = writing."videoId" and video."deletedAt" is null
      where writing."workspaceId" = ${workspaceId}::uuid and writing."state" = 'failed' and writing."createdAt" >= ${since}
        -- Whoever has edited the script since has written on without it.
        and video."editedAt" <= writing."createdAt" + interval '1 minute'
        and not exists (
          select from "Writing" newer where newer."videoId" = writing."videoId" and newer."workspaceId" = writing."workspaceId"
            and newer."createdAt" > writing."createdAt"
        )
      union all
      select publication."id", 'publication-failed', publication."videoId", publication."snippet" ->> 'title',
        publication."failureCode", publication."failureReason", publication."updatedAt"
      from "Publication" publication join "Video" video on video."id" = publication."videoId" and video."deletedAt" is null
      where publication."workspaceId" = ${workspaceId}::uuid and publication."state" = 'failed'
        and publication."deletedAt" is null and publication."updatedAt" >= ${since}
    ) as failed
    order by failed."at" desc limit ${limit}`;

  return z.array(needRowSchema).parse(rows);
}

const toldRowSchema = z.object({
  key: z.uuid(),
  kind: z.enum(["mention", "approval-requested", "approval-overdue"]),
  text: z.string(),
  path: z.string(),
  videoTitle: z.string().nullable(),
  at: z.date(),
});
export type ToldRow = z.infer<typeof toldRowSchema>;

/** What somebody was told and has not read, and that asks something of them: mentions, and requests that are still open; the newest first. */
export async function findAsked(
  { workspaceId, userId }: { workspaceId: string; userId: string },
  limit: number,
): Promise<ToldRow[]> {
  const rows = await getDatabase().prisma.$queryRaw`
    select notification."id" as "key", notification."kind", notification."text", notification."path",
      video."title" as "videoTitle", notification."createdAt" as "at"
    from "Notification" notification
      left join "ApprovalRequest" request
        on request."id"::text = split_part(notification."key", ' ', 2) and request."workspaceId" = notification."workspaceId"
      left join "Video" video on video."id" = request."videoId"
    where notification."workspaceId" = ${workspaceId}::uuid and notification."userId" = ${userId}::uuid
      and notification."readAt" is null
      and (
        notification."kind" = 'mention'
        or (
          notification."kind" in ('approval-requested', 'approval-overdue') and request."state" = 'open'
          and video."deletedAt" is null
        )
      )
    order by notification."createdAt" desc limit ${limit}`;

  return z.array(toldRowSchema).parse(rows);
}
