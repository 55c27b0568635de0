import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { AppError } from "@/server/errors";
import { hasScope, listCapUse, replaceCaps } from "./cap-repository";
import type { CapUse, SetCapsInput } from "./schema";

/** A workspace's caps with their current use, its own first; without those of deleted channels and former members. */
export async function listCaps(workspaceId: string): Promise<CapUse[]> {
  const caps = await listCapUse(workspaceId, new Date());

  return caps.filter(({ scope, name }) => scope === "workspace" || name !== null);
}

/** The amounts that a series' cap has used and left this month, in millionths of a US dollar; null without a cap. */
export async function findSeriesRoom({
  workspaceId,
  seriesId,
}: {
  workspaceId: string;
  seriesId: string;
}): Promise<{ usedMicros: number; leftMicros: number } | null> {
  const purpose = { workspaceId, seriesId, capability: "writer", provider: "", model: "" } as const;
  const caps = await listCapUse(workspaceId, new Date(), { purpose });
  const cap = caps.find(({ scope }) => scope === "series");

  return cap ? { usedMicros: cap.usedMicros, leftMicros: cap.amountMicros - cap.usedMicros } : null;
}

/** Sets or removes the caps of a workspace, a channel or a member. Throws NOT_FOUND if it is not in the workspace. */
export async function setCaps(
  workspaceId: string,
  { scope, scopeId = workspaceId, dayMicros, monthMicros }: SetCapsInput,
): Promise<void> {
  const capped = { workspaceId, scope, scopeId };
  if (!(await hasScope(capped))) {
    throw new AppError(
      "NOT_FOUND",
      scope === "channel" ? "This channel was deleted." : "This person is in this workspace no more.",
    );
  }

  const before = (await listCapUse(workspaceId, new Date())).filter((cap) => cap.scopeId === scopeId);
  await replaceCaps(capped, { day: dayMicros, month: monthMicros });
  const find = (period: "day" | "month") => before.find((cap) => cap.period === period)?.amountMicros;
  await recordAuditEvent({
    ...{ workspaceId, action: "caps.changed" },
    subject: {
      id: scopeId,
      name: before[0]?.name ?? (scope === "workspace" ? "the workspace" : `a ${scope}`),
    },
    before: { day: toDollars(find("day")), month: toDollars(find("month")) },
    after: { day: toDollars(dayMicros), month: toDollars(monthMicros) },
  });
}

function toDollars(micros: number | null | undefined): string {
  return micros === null || micros === undefined ? "no cap" : `$${(micros / 1_000_000).toFixed(2)}`;
}
