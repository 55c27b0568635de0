import { z } from "zod";
import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import { listCapUse } from "./cap-repository";
import type { CapUse, Purpose, Usage } from "./schema";

type Where = { workspaceId: string; entryId: string };
type Transaction = Pick<Prisma.TransactionClient, "$queryRaw">;

/** Allows for the time that others may hold the workspace's row. */
const timeLimits = { maxWait: 15_000, timeout: 30_000 };

/**
 * Enters the most that a call may cost, unless `check` throws because a cap has no room. The workspace's row is locked from before the sums
 * are read until the entry exists, so no two calls use the same room. Returns the entry's id.
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
    // Only a statement that begins under the lock sees all earlier entries.
    check(await listCapUse(workspaceId, createdAt, { transaction, purpose }));

    const { id } = await transaction.costEntry.create({
      data: { ...columns, amountMicros: BigInt(mostMicros), usage: {}, createdAt },
      select: { id: true },
    });

    return id;
  }, timeLimits);
}

/** Locks a workspace's row; returns the database's time, which is the same for all machines. Throws NOT_FOUND. */
async function lockWorkspace(transaction: Transaction, workspaceId: string): Promise<Date> {
  // This lock allows foreign key checks: adding a video does not wait.
  const [row] = await transaction.$queryRaw<unknown[]>`
    select extract(epoch from clock_timestamp()) * 1000 as "nowMs" from "Workspace"
    where "id" = ${workspaceId}::uuid for no key update`;
  if (row === undefined) throw new AppError("NOT_FOUND", "This workspace was removed.");

  return new Date(z.object({ nowMs: z.coerce.number() }).parse(row).nowMs);
}

/** Replaces a reservation by the amount really spent. */
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
