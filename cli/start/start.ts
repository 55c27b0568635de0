import "../explain-fatal-error";
import { lowerPriority } from "@/server/adapters/processes/lower-priority";
import { type SupervisedProcess, superviseProcess } from "./supervise-process";
import { prepareProcesses } from "./prepare-processes";
import { stopTogether } from "./stop-together";
import { welcome } from "./welcome";

/**
 * `npm start`: Postgres, a worker and the web app on this machine. Ctrl-C stops all three in good order; starting again
 * goes on where they were. Throws CONFLICT where it runs already, and CONFIGURATION_INVALID.
 */
async function main(): Promise<void> {
  const { origin, port, settings } = await prepareProcesses("production");
  const processes: SupervisedProcess[] = [];
  // A wrong configuration takes both along: half an app helps nobody.
  const stop = stopTogether(processes);
  processes.push(
    superviseProcess({
      name: "The web app",
      args: ["tooling/run-program.mjs", "cli/web/web.ts", String(port)],
      env: settings,
      recovers: true,
      onGiveUp: stop,
    }),
    superviseProcess({
      name: "The worker",
      args: ["tooling/run-program.mjs", "cli/worker/worker.ts"],
      env: settings,
      recovers: true,
      onStart: lowerPriority,
      onGiveUp: stop,
    }),
  );

  await welcome({
    ...{ origin, port },
    hint: "Ctrl-C stops it; what is unfinished goes on at the next start.",
    rendersSample: true,
  });
}

await main();
