import { closeDatabase } from "@/server/adapters/db/database";
import { announceProcessEnd } from "@/server/process-ending";
import type { SupervisedProcess } from "./supervise-process";

/**
 * Ends all of `processes` in good order, then this process, at Ctrl-C, at SIGTERM or when the returned function is called.
 * The list may grow until then.
 */
export function stopTogether(processes: SupervisedProcess[]): (exitCode: number) => void {
  let stopping: Promise<never> | undefined;
  const stop = (exitCode: number) => {
    announceProcessEnd();
    stopping ??= Promise.all(processes.map((supervised) => supervised.stop()))
      .then(closeDatabase)
      .then(() => process.exit(exitCode));
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop(0));

  return stop;
}
