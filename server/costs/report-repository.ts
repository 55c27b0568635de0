import { z } from "zod";
import { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import type { Span } from "./periods";
import { type EntryCursor, usageSchema } from "./schema";

const micros = z.coerce.number().int();
const sumSchema = z.object({
  id: z.string().nullable(),
  model: z.string().nullable(),
  name: z.string().nullable(),
  calls: z.number(),
  spentMicros: micros,
  reservedMicros: micros,
});
export type SumRow = z.infer<typeof sumSchema>;

const none = Prisma.sql`null::text`;
const videoTitle = (id: Prisma.Sql) => Prisma.sql`(
  select "title" from "Video" where "id" = ${id} and "workspaceId" = entry."workspaceId" and "deletedAt" is null
)`;
const channelName = (id: Prisma.Sql) =>
  Prisma.sql`(select "name" from "Channel" where "id" = ${id} and "workspaceId" = entry."workspaceId")`;
const memberName = (id: Prisma.Sql) => Prisma.sql`(
  select "name" from "User" join "Membership" on "userId" = "User"."id"
  where "userId" = ${id} and "workspaceId" = entry."workspaceId" and "deletedAt" is null
)`;

const entryId = Prisma.sql`entry."id"`;
/** The subjects of sums, with their ids and names. */
const subjects = {
  day: { id: Prisma.sql`to_char("createdAt" at time zone 'UTC', 'YYYY-MM-DD')`, model: none, name: none },
  model: { id: Prisma.sql`"provider"`, model: Prisma.sql`"model"`, name: none },
  video: { id: Prisma.sql`"videoId"`, model: none, name: videoTitle(entryId) },
  channel: { id: Prisma.sql`"channelId"`, model: none, name: channelName(entryId) },
  member: { id: Prisma.sql`"userId"`, model: none, name: memberName(entryId) },
};

export type SumSubject = keyof typeof subjects;

/** The spent and reserved amounts in a span by subject, highest first, at most `limit`. */
export async function sumBy(
  subject: SumSubject,
  workspaceId: string,
  { start, end }: Span,
  limit: number,
): Promise<SumRow[]> {
  const { id, model, name } = subjects[subject];
  const rows = await getDatabase().prisma.$queryRaw`
    select entry."id"::text, entry."model", ${name} as "name", entry."calls", entry."spentMicros", entry."reservedMicros"
    from (
      select "workspaceId", ${id} as "id", ${model} as "model", count(*)::int as "calls",
        coalesce(sum("amountMicros") filter (where "state" = 'spent'), 0) as "spentMicros",
        coalesce(sum("amountMicros") filter (where "state" = 'reserved'), 0) as "reservedMicros"
      from "CostEntry"
      where "workspaceId" = ${workspaceId}::uuid and "createdAt" >= ${start} and "createdAt" < ${end}
      group by 1, 2, 3
    ) as entry
    order by entry."spentMicros" desc, entry."reservedMicros" desc, entry."calls" desc, entry."id", entry."model"
    limit ${limit}`;

  return z.array(sumSchema).parse(rows);
}

/** The total spent and reserved in a span. */
export async function sumAmounts(workspaceId: string, { start, end }: Span): Promise<number> {
  const { _sum } = await getDatabase().prisma.costEntry.aggregate({
    where: { workspaceId, createdAt: { gte: start, lt: end } },
    _sum: { amountMicros: true },
  });

  return Number(_sum.amountMicros ?? 0);
}

/** The amount spent on each of some videos; those without a call are left out. */
export async function sumAmountsByVideo(
  workspaceId: string,
  videoIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await getDatabase().prisma.costEntry.groupBy({
    by: ["videoId"],
    where: { workspaceId, videoId: { in: [...videoIds] }, state: "spent" },
    _sum: { amountMicros: true },
  });

  return new Map(rows.map(({ videoId, _sum }) => [videoId ?? "", Number(_sum.amountMicros ?? 0)]));
}

/** The spent and reserved amounts of some runs' calls, in millionths of a US dollar; runs without a call are left out. */
export async function sumAmountsByRun(
  workspaceId: string,
  runIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await getDatabase().prisma.costEntry.groupBy({
    by: ["runId"],
    where: { workspaceId, runId: { in: [...runIds] } },
    _sum: { amountMicros: true },
  });

  return new Map(rows.map(({ runId, _sum }) => [runId ?? "", Number(_sum.amountMicros ?? 0)]));
}

/** When a workspace made its first call that can cost money; null if there is none. */
export async function findFirstCall(workspaceId: string): Promise<Date | null> {
  const row = await getDatabase().prisma.costEntry.findFirst({
    where: { workspaceId },
    select: { createdAt: true },
    orderBy: { createdAt: "asc" },
  });

  return row && row.createdAt;
}

const entrySchema = z.object({
  entryId: z.uuid(),
  createdAt: z.date(),
  capability: z.string(),
  provider: z.string(),
  model: z.string(),
  state: z.enum(["reserved", "spent"]),
  amountMicros: micros,
  usage: usageSchema,
  videoId: z.uuid().nullable(),
  videoTitle: z.string().nullable(),
  channelName: z.string().nullable(),
  memberName: z.string().nullable(),
});
export type EntryRow = z.infer<typeof entrySchema>;

/** Calls, newest first, of a span or of all time; after a cursor, if given. */
export async function findEntries(
  workspaceId: string,
  { span, cursor, limit }: { span?: Span; cursor?: EntryCursor; limit: number },
): Promise<EntryRow[]> {
  const conditions = [
    Prisma.sql`"workspaceId" = ${workspaceId}::uuid`,
    ...(span ? [Prisma.sql`"createdAt" >= ${span.start} and "createdAt" < ${span.end}`] : []),
    ...(cursor
      ? [Prisma.sql`("createdAt", "id") < (${cursor.createdAt}::timestamptz, ${cursor.entryId}::uuid)`]
      : []),
  ];
  const rows = await getDatabase().prisma.$queryRaw`
    select "id" as "entryId", "createdAt", "capability", "provider", "model", "state", "amountMicros", "usage", "videoId",
      ${videoTitle(Prisma.sql`"videoId"`)} as "videoTitle",
      ${channelName(Prisma.sql`"channelId"`)} as "channelName",
      ${memberName(Prisma.sql`entry."userId"`)} as "memberName"
    from "CostEntry" as entry
    where ${Prisma.join(conditions, " and ")}
    order by "createdAt" desc, "id" desc
    limit ${limit}`;

  return z.array(entrySchema).parse(rows);
}
