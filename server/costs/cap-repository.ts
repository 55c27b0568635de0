import { z } from "zod";
import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { type Period, periods, type Span, spanOf } from "./periods";
import { type CapScope, type CapUse, capScopes, type Purpose } from "./schema";

type Scope = { workspaceId: string; scope: CapScope; scopeId: string };
type Transaction = Pick<Prisma.TransactionClient, "$queryRaw">;

const capUseSchema = z.object({
  scope: z.enum([...capScopes, "series"]),
  scopeId: z.uuid(),
  name: z.string().nullable(),
  period: z.enum(periods),
  amountMicros: z.coerce.number().int(),
  usedMicros: z.coerce.number().int(),
});

/** The caps of a workspace, or those that apply to a purpose, with the amount used at a moment. */
export async function listCapUse(
  workspaceId: string,
  moment: Date,
  { transaction = getDatabase().prisma, purpose }: { transaction?: Transaction; purpose?: Purpose } = {},
): Promise<CapUse[]> {
  const [day, month] = [spanOf("day", moment), spanOf("month", moment)];
  const rows = await transaction.$queryRaw<unknown[]>`
    select cap."scope", cap."scopeId", cap."period", cap."amountMicros", case cap."scope"
      when 'channel' then
        (select "name" from "Channel" where "id" = cap."scopeId" and "workspaceId" = cap."workspaceId")
      when 'member' then (
        select "name" from "User" join "Membership" on "userId" = "User"."id"
        where "userId" = cap."scopeId" and "workspaceId" = cap."workspaceId" and "deletedAt" is null
      )
    end as "name", (
      select coalesce(sum(entry."amountMicros"), 0) from "CostEntry" entry
      where entry."workspaceId" = cap."workspaceId"
        and entry."createdAt" >= (case cap."period" when 'day' then ${day.start} else ${month.start} end)::timestamptz
        and entry."createdAt" < (case cap."period" when 'day' then ${day.end} else ${month.end} end)::timestamptz
        and case cap."scope"
          when 'channel' then entry."channelId" = cap."scopeId"
          when 'member' then entry."userId" = cap."scopeId"
          else true
        end
    ) as "usedMicros"
    from "SpendingCap" cap
    where cap."workspaceId" = ${workspaceId}::uuid
      and (${purpose === undefined} or case cap."scope"
        when 'channel' then cap."scopeId" = ${purpose?.channelId ?? null}::uuid
        when 'member' then cap."scopeId" = ${purpose?.userId ?? null}::uuid
        else true
      end)
    order by cap."scope" = 'workspace' desc, cap."scope", "name", cap."scopeId", cap."period"`;

  const ofSeries = purpose ? await listSeriesCapUse(transaction, purpose, month) : [];

  return z
    .array(capUseSchema)
    .parse([...rows, ...ofSeries])
    .map((cap) => ({ ...cap, resetsAt: spanOf(cap.period, moment).end }));
}

/** The cap of the series that a purpose belongs to, by its video or directly, with the use of all the series' videos and ideas. */
function listSeriesCapUse(
  transaction: Transaction,
  { workspaceId, videoId = null, seriesId = null }: Purpose,
  month: Span,
): Promise<unknown[]> {
  return transaction.$queryRaw<unknown[]>`
    select 'series' as "scope", series."id" as "scopeId", series."name", 'month' as "period",
      series."monthlyCapMicros" as "amountMicros", (
        select coalesce(sum(entry."amountMicros"), 0) from "CostEntry" entry
        where entry."workspaceId" = series."workspaceId"
          and entry."createdAt" >= ${month.start}::timestamptz and entry."createdAt" < ${month.end}::timestamptz
          and (entry."seriesId" = series."id" or entry."videoId" in (
            select "videoId" from "SeriesTopic" where "seriesId" = series."id"
          ))
      ) as "usedMicros"
    from "Series" series
    where series."workspaceId" = ${workspaceId}::uuid and series."monthlyCapMicros" is not null
      and (series."id" = ${seriesId}::uuid or series."id" in (
        select "seriesId" from "SeriesTopic" where "videoId" = ${videoId}::uuid
      ))`;
}

/** Whether a scope can have a cap: the workspace itself, one of its channels, or a member. */
export async function hasScope({ workspaceId, scope, scopeId }: Scope): Promise<boolean> {
  const { prisma } = getDatabase();
  switch (scope) {
    case "workspace":
      return scopeId === workspaceId;
    case "channel":
      return (await prisma.channel.count({ where: { id: scopeId, workspaceId } })) > 0;
    case "member": {
      const where = { userId: scopeId, workspaceId, user: { deletedAt: null } };

      return (await prisma.membership.count({ where })) > 0;
    }
  }
}

/** Sets the cap for each period, in millionths of a US dollar; null removes it. */
export async function replaceCaps(scope: Scope, amounts: Record<Period, number | null>): Promise<void> {
  const { prisma } = getDatabase();

  await prisma.$transaction(
    periods.map((period) => {
      const [key, amount] = [{ ...scope, period }, amounts[period]];
      if (amount === null) return prisma.spendingCap.deleteMany({ where: key });
      const amountMicros = BigInt(amount);

      return prisma.spendingCap.upsert({
        where: { workspaceId_scope_scopeId_period: key },
        create: { ...key, amountMicros },
        update: { amountMicros },
      });
    }),
  );
}
