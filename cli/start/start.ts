import "../explain-fatal-error";
import { giveWay } from "@/server/adapters/processes/give-way";
import { type KeptProcess, keepRunning } from "./keep-running";
import { prepareProcesses } from "./prepare-processes";
import { stopTogether } from "./stop-together";
import { welcome } from "./welcome";

/**
 * `npm start`: Postgres, a worker and the web app on this machine. Ctrl-C stops all three in good order; starting again
 * goes on where they were. Throws CONFLICT where it runs already, and CONFIGURATION_INVALID.
 */
async function main(): Promise<void> {
  const { origin, port, settings } = await prepareProcesses("production");
  const processes: KeptProcess[] = [];
  // One that cannot run takes the other along: half an app helps nobody.
  const stop = stopTogether(processes);
  processes.push(
    keepRunning({
      name: "The web app",
      args: ["tooling/run-program.mjs", "cli/web/web.ts", String(port)],
      env: settings,
      onGiveUp: stop,
    }),
    keepRunning({
      name: "The worker",
      args: ["tooling/run-program.mjs", "cli/worker/worker.ts"],
      env: settings,
      onStart: giveWay,
      onGiveUp: stop,
    }),
  );

  await welcome({
    origin,
    hint: "Ctrl-C stops it; what is unfinished goes on at the next start.",
    rendersSample: true,
  });
}

await main();
