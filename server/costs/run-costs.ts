import { sumAmountsByRun } from "./report-repository";

/** What the calls of some runs of the workflow engine cost, in millionths of a US dollar; those without a call are left out. */
export function sumRunCosts(workspaceId: string, runIds: readonly string[]): Promise<Map<string, number>> {
  return sumAmountsByRun(workspaceId, runIds);
}
