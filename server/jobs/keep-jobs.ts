import { isRunLive } from "@/inngest/engine-runs";
import {
  endJobsOfRender,
  unsafeDeleteOldJobs,
  unsafeEndLostJobs,
  unsafeListSilentJobs,
  unsafeTouchJobs,
} from "./repository";

const dayMs = 24 * 60 * 60 * 1000;
/** A step tells nothing while it is performed: those of an hour are asked about, and the engine knows them. */
const silentMs = 10 * 60 * 1000;
/** The engine is asked about each of them; the others have their turn in five minutes. */
const maxSwept = 100;
const keptDays = { ofWorkspaces: 30, ofInstallation: 3 };

/** Ends the jobs whose runs the workflow engine has no more: it lost them, or they were cancelled. */
export async function sweepJobs(): Promise<void> {
  const live: string[] = [];
  const lost: string[] = [];
  for (const { runId, eventId } of await unsafeListSilentJobs(new Date(Date.now() - silentMs), maxSwept)) {
    const isLive = eventId !== null && (await isRunLive(eventId));
    (isLive ? live : lost).push(runId);
  }

  await unsafeTouchJobs(live);
  await unsafeEndLostJobs(
    lost,
    "The workflow engine lost this run; what it worked for is started again by itself.",
  );
}

/** Notes that the jobs of a cancelled render are over. */
export function endCancelledJobs(where: { workspaceId: string; renderId: string }): Promise<void> {
  return endJobsOfRender({ workspaceId: where.workspaceId, renderId: where.renderId });
}

/** Removes the jobs of which nobody asks any more. Those for the whole installation are thousands a day. */
export async function removeOldJobs(): Promise<void> {
  const before = (days: number) => new Date(Date.now() - days * dayMs);

  await unsafeDeleteOldJobs(before(keptDays.ofWorkspaces), before(keptDays.ofInstallation));
}
