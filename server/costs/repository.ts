import { z } from "zod";
import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import { periods, type Span, spanOf } from "./periods";
import { type CapUse, capScopes, type Purpose, type Usage } from "./schema";

type Where = { workspaceId: string; entryId: string };
type Transaction = Pick<Prisma.TransactionClient, "$queryRaw">;

/** As long as others may keep the workspace's row. */
const timeLimits = { maxWait: 15_000, timeout: 30_000 };

/**
 * Enters what a call may cost at most, unless `check` throws for what its caps leave. The workspace's row is locked from before
 * the sums are read until the entry is there: no two calls find the same room. Gives the entry's id.
 */
export function reserve(
  purpose: Purpose,
  mostMicros: number,
  check: (caps: CapUse[]) => void,
): Promise<string> {
  const { workspaceId, videoId, channelId, userId, capability, provider, model } = purpose;
  const columns = { workspaceId, videoId, channelId, userId, capability, provider, model };

  return getDatabase().prisma.$transaction(async (transaction) => {
    const createdAt = await lockWorkspace(transaction, workspaceId);
    // Only a statement that begins after the lock is there sees what was entered before it.
    check(await listCapUse(workspaceId, createdAt, { transaction, purpose }));

    const { id } = await transaction.costEntry.create({
      data: { ...columns, amountMicros: BigInt(mostMicros), usage: {}, createdAt },
      select: { id: true },
    });

    return id;
  }, timeLimits);
}

/** Locks a workspace's row; gives the database's time, which is the same for all machines. Throws NOT_FOUND. */
async function lockWorkspace(transaction: Transaction, workspaceId: string): Promise<Date> {
  // A foreign key's check goes on under this lock: nobody waits who only adds a video.
  const [row] = await transaction.$queryRaw<unknown[]>`
    select extract(epoch from clock_timestamp()) * 1000 as "nowMs" from "Workspace"
    where "id" = ${workspaceId}::uuid for no key update`;
  if (row === undefined) throw new AppError("NOT_FOUND", "This workspace was removed.");

  return new Date(z.object({ nowMs: z.coerce.number() }).parse(row).nowMs);
}

/** Turns a reservation into what was really spent. */
export async function settle(
  { workspaceId, entryId }: Where,
  { amountMicros, usage }: { amountMicros: number; usage: Usage },
): Promise<void> {
  await getDatabase().prisma.costEntry.updateMany({
    where: { id: entryId, workspaceId },
    data: { state: "spent", amountMicros: BigInt(amountMicros), usage },
  });
}

/** Removes the reservation of a call that was not charged. */
export async function release({ workspaceId, entryId }: Where): Promise<void> {
  await getDatabase().prisma.costEntry.deleteMany({ where: { id: entryId, workspaceId, state: "reserved" } });
}

const capUseSchema = z.object({
  scope: z.enum(capScopes),
  scopeId: z.uuid(),
  period: z.enum(periods),
  amountMicros: z.coerce.number().int(),
  usedMicros: z.coerce.number().int(),
});

/** The caps of a workspace, or those that apply to a purpose, with what is used of each at a moment. */
export async function listCapUse(
  workspaceId: string,
  moment: Date,
  { transaction = getDatabase().prisma, purpose }: { transaction?: Transaction; purpose?: Purpose } = {},
): Promise<CapUse[]> {
  const [day, month] = [toTexts(spanOf("day", moment)), toTexts(spanOf("month", moment))];
  const rows = await transaction.$queryRaw<unknown[]>`
    select cap."scope", cap."scopeId", cap."period", cap."amountMicros", (
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
    order by cap."scope" = 'workspace' desc, cap."scope", cap."scopeId", cap."period"`;

  return z
    .array(capUseSchema)
    .parse(rows)
    .map((cap) => ({ ...cap, resetsAt: spanOf(cap.period, moment).end }));
}

/** With their zone, which Prisma's own dates in SQL are without. */
function toTexts({ start, end }: Span): { start: string; end: string } {
  return { start: start.toISOString(), end: end.toISOString() };
}
