import { z } from "zod";
import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import { listCapUse } from "./cap-repository";
import type { CapUse, Purpose, Usage } from "./schema";

type Where = { workspaceId: string; entryId: string };
type Transaction = Pick<Prisma.TransactionClient, "$queryRaw">;

/** As long as others may keep the workspace's row. */
const timeLimits = { maxWait: 15_000, timeout: 30_000 };

/**
 * Enters what a call may cost at most, unless `check` throws for what its caps leave. The workspace's row is locked from before
 * the sums are read until the entry is there: no two calls find the same room. Gives the entry's id.
 */
export function reserve(
  purpose: Purpose & { runId?: string | undefined },
  mostMicros: number,
  check: (caps: CapUse[]) => void,
): Promise<string> {
  const { workspaceId, videoId, channelId, userId, seriesId, runId, capability, provider, model } = purpose;
  const columns = { workspaceId, videoId, channelId, userId, seriesId, runId, capability, provider, model };

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
