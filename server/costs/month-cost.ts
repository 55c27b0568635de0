import { listCaps } from "./caps";
import { monthOf, shiftMonth, spanOfMonth } from "./periods";
import { sumAmounts } from "./report-repository";
import type { CapUse } from "./schema";

export type MonthCost = {
  /** In millionths of a US dollar: of this month so far, and of all of the month before. */
  spentMicros: number;
  previousMicros: number;
  /** The workspace's own for the month. */
  cap: Pick<CapUse, "amountMicros" | "usedMicros"> | null;
};

/** What a workspace has spent this month, in UTC. */
export async function getMonthCost(workspaceId: string, now = new Date()): Promise<MonthCost> {
  const month = monthOf(now);
  const [spentMicros, previousMicros, caps] = await Promise.all([
    sumAmounts(workspaceId, spanOfMonth(month)),
    sumAmounts(workspaceId, spanOfMonth(shiftMonth(month, -1))),
    listCaps(workspaceId),
  ]);
  const cap = caps.find(({ scope, period }) => scope === "workspace" && period === "month");

  return {
    ...{ spentMicros, previousMicros },
    cap: cap ? { amountMicros: cap.amountMicros, usedMicros: cap.usedMicros } : null,
  };
}
