import { listCaps } from "./caps";
import { monthOf, shiftMonth, spanOfMonth } from "./periods";
import { sumAmounts } from "./report-repository";
import type { CapUse } from "./schema";

export type MonthCost = {
  /** In millionths of a US dollar: this month so far, and the whole previous month. */
  spentMicros: number;
  previousMicros: number;
  /** The workspace's own monthly cap. */
  cap: Pick<CapUse, "amountMicros" | "usedMicros"> | null;
};

/** A workspace's costs this month, in UTC. */
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
