import { listUnfinishedStarts } from "../start-repository";
import { restartLostRun } from "./start-run";

/**
 * Finds the renders that are to be made but for which the workflow engine has no run, and starts them: those whose event
 * was never sent, or dropped, and those whose run was lost. One that was lost three times has failed.
 */
export async function sweepRenders(): Promise<void> {
  for (const render of await listUnfinishedStarts()) await restartLostRun(render);
}
