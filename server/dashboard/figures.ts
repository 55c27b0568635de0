import { getMachineLoad, type MachineLoad } from "@/server/jobs/workers/machine-load";
import { countFailures, countUploads, countWeeks, countWork } from "./repository";
import type { FailureCount, UploadResults, Week, WorkCounts } from "./schema";

const shownWeeks = 8;
/** Figures about failures and uploads are of so long. */
const figuresMs = 30 * 24 * 60 * 60 * 1000;

/** How many videos were finished and published in each of the last weeks, this one last. */
export function getThroughput(workspaceId: string): Promise<Week[]> {
  return countWeeks(workspaceId, shownWeeks);
}

/** Why renders, scripts and uploads of the last 30 days failed, the most frequent reason first. */
export function getFailures(workspaceId: string): Promise<FailureCount[]> {
  return countFailures(workspaceId, new Date(Date.now() - figuresMs));
}

/** How the uploads of the last 30 days went. */
export function getUploadResults(workspaceId: string): Promise<UploadResults> {
  return countUploads(workspaceId, new Date(Date.now() - figuresMs));
}

/** How busy the workers are, and what of the workspace is under way and waits for them. */
export async function getLoad(workspaceId: string): Promise<MachineLoad & WorkCounts> {
  const [load, work] = await Promise.all([getMachineLoad(), countWork(workspaceId)]);

  return { ...load, ...work };
}
