import { z } from "zod";
import { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { figuresSchema } from "../schema";
import type { Span } from "./report-repository";

const lineSchema = figuresSchema.extend({
  day: z.string(),
  publicationId: z.uuid(),
  videoId: z.uuid(),
  youtubeVideoId: z.string().nullable(),
  title: z.string(),
});
export type LineRow = z.infer<typeof lineSchema>;
export type LineCursor = Pick<LineRow, "day" | "publicationId">;

/** Days of a channel's videos, or of one of them, the newest day first; from behind a cursor on. */
export async function findLines(
  where: { workspaceId: string; channelId?: string; publicationId?: string },
  { span: { start, end }, cursor, limit }: { span: Span; cursor?: LineCursor; limit: number },
): Promise<LineRow[]> {
  const { workspaceId, channelId, publicationId } = where;
  const conditions = [
    Prisma.sql`"day"."workspaceId" = ${workspaceId}::uuid and "day"."day" between ${start}::date and ${end}::date`,
    ...(channelId === undefined ? [] : [Prisma.sql`"publication"."channelId" = ${channelId}::uuid`]),
    ...(publicationId === undefined ? [] : [Prisma.sql`"publication"."id" = ${publicationId}::uuid`]),
    ...(cursor
      ? [Prisma.sql`("day"."day", "publication"."id") < (${cursor.day}::date, ${cursor.publicationId}::uuid)`]
      : []),
  ];
  const rows = await getDatabase().prisma.$queryRaw`
    select "day"."day"::text as "day", "publication"."id" as "publicationId", "publication"."videoId",
      "publication"."youtubeVideoId", "publication"."snippet"->>'title' as "title", "day"."views", "day"."engagedViews",
      "day"."minutesWatched", "day"."averageViewDurationS", "day"."averageViewPercentage", "day"."likes", "day"."subscribersGained"
    from "VideoStatistics" as "day"
    join "Publication" as "publication" on "publication"."id" = "day"."publicationId" and "publication"."deletedAt" is null
    join "Video" as "video" on "video"."id" = "publication"."videoId" and "video"."deletedAt" is null
    where ${Prisma.join(conditions, " and ")}
    order by "day"."day" desc, "publication"."id" desc
    limit ${limit}`;

  return z.array(lineSchema).parse(rows);
}
