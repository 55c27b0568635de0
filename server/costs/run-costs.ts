import { sumAmountsByRun } from "./report-repository";

/** The cost of some workflow runs' calls, in millionths of a US dollar; runs without a call are left out. */
export function sumRunCosts(workspaceId: string, runIds: readonly string[]): Promise<Map<string, number>> {
  return sumAmountsByRun(workspaceId, runIds);
}
