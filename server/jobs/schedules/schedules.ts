import { CronExpressionParser } from "cron-parser";
import { crons } from "@/inngest/crons";
import { requestSync } from "@/server/analytics/sync/request-sync";
import { checkNow } from "@/server/channels/youtube/health/check-health";
import { listConnections } from "@/server/channels/youtube/connecting/list-connections";
import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { AppError } from "@/server/errors";
import { admitUploads } from "@/server/publications/queue/admit-uploads";
import { functionLabel } from "../functions";
import { cronLabel } from "./cron-label";
import { listInstallationRuns, type PastRun } from "./schedule-repository";

/** Of each schedule: what was a day ago in one that runs each minute is no help. */
const shownRuns = 12;

export type Schedule = {
  functionId: string;
  label: string;
  cron: string;
  cronLabel: string;
  nextAt: Date;
  /** The newest first. */
  runs: Omit<PastRun, "functionId">[];
  /** Whether somebody may have it done for their workspace before its time. */
  canRunNow: boolean;
};

/** What runs by itself, when it does so next, and how it went before. It works for the installation, and tells nothing of anybody. */
export async function listSchedules(): Promise<Schedule[]> {
  const past = await listInstallationRuns(Object.keys(crons), shownRuns);

  return Object.entries(crons).map(([functionId, cron]) => ({
    ...{ functionId, label: functionLabel(functionId), cron, cronLabel: cronLabel(cron) },
    nextAt: CronExpressionParser.parse(cron, { tz: "UTC" }).next().toDate(),
    runs: past.flatMap(({ functionId: id, ...run }) => (id === functionId ? run : [])),
    canRunNow: Object.hasOwn(runners, functionId),
  }));
}

/** What of the installation's schedules can be done for one workspace, by the verbs that its pages use. */
const runners: Record<string, (workspaceId: string) => Promise<void>> = {
  "admit-uploads": () => admitUploads(),
  "check-channel-health": async (workspaceId) => {
    for (const { channelId } of await listConnections(workspaceId))
      await checkNow({ workspaceId, channelId });
  },
  "sync-all-analytics": async (workspaceId) => {
    for (const { channelId } of await listConnections(workspaceId))
      await requestSync({ workspaceId, channelId });
  },
};

/** Does for a workspace what a schedule does for all, now. Throws NOT_FOUND, and what that throws. */
export async function runScheduleNow(workspaceId: string, functionId: string): Promise<void> {
  const run = Object.hasOwn(runners, functionId) ? runners[functionId] : undefined;
  if (!run) throw new AppError("NOT_FOUND", "There is no such schedule that can be run for a workspace.");
  await run(workspaceId);
  await recordAuditEvent({
    workspaceId,
    action: "schedule.run",
    subject: { name: functionLabel(functionId) },
  });
}
