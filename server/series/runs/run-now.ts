import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { AppError } from "@/server/errors";
import { getSeries } from "../repository";
import type { SeriesIds } from "../schema";
import { sendDue } from "./fan-out";
import { insertRun } from "./run-repository";

/** Runs a series at once, outside its cadence. Throws CONFLICT if it is paused, NOT_FOUND. */
export async function runNow(ids: SeriesIds): Promise<void> {
  const { workspaceId, seriesId, name, pausedAt } = await getSeries(ids);
  if (pausedAt !== null) throw new AppError("CONFLICT", "The series is paused; resume it first.");

  const run = { workspaceId, seriesId, dueAt: new Date() };
  await insertRun(run);
  await sendDue([run]);
  await recordAuditEvent({ workspaceId, action: "series.run", subject: { id: seriesId, name } });
}
