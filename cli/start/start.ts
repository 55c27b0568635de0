import "../explain-fatal-error";
import { parseArgs } from "node:util";
import { lowerPriority } from "@/server/adapters/processes/lower-priority";
import { type SupervisedProcess, superviseProcess } from "./supervise-process";
import { AppError } from "@/server/errors";
import { findListenHost } from "@/server/find-listen-host";
import { startYouTubeEmulator } from "./start-fakes";
import { prepareProcesses } from "./prepare-processes";
import { stopTogether } from "./stop-together";
import { welcome } from "./welcome";

/**
 * `npm start`: Postgres, a worker and the web app on this machine. Ctrl-C stops all three in good order; starting again
 * continues where they were. With `--with-youtube-emulator`, YouTube is a program on this machine. Throws CONFLICT if it is
 * running already, and CONFIGURATION_INVALID.
 */
async function main(): Promise<void> {
  const isWithEmulator = readArguments();
  const { origin, port, settings: usualSettings } = await prepareProcesses("production");
  if (isWithEmulator) requireThisMachine(origin);
  const processes: SupervisedProcess[] = [];
  // A wrong configuration stops both: half an app helps nobody.
  const stop = stopTogether(processes);
  const emulator = isWithEmulator ? await startYouTubeEmulator() : undefined;
  if (emulator) processes.push(emulator);
  const settings = { ...usualSettings, ...emulator?.settings };
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
    hints: [
      ...(emulator
        ? [`YouTube is an emulator, which forgets all when it stops; its channels: ${emulator.page}`]
        : []),
      "Ctrl-C stops it; what is unfinished goes on at the next start.",
    ],
    rendersSample: true,
  });
}

function readArguments(): boolean {
  const options = { "with-youtube-emulator": { type: "boolean", default: false } } as const;
  try {
    return parseArgs({ options }).values["with-youtube-emulator"];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError("INVALID_INPUT", `${reason}\n\nUsage: npm start [-- --with-youtube-emulator]`, {
      cause: error,
    });
  }
}

/** Only a browser on this machine reaches the emulator's consent page. */
function requireThisMachine(origin: string): void {
  if (findListenHost(origin) !== undefined) return;

  throw new AppError(
    "CONFIGURATION_INVALID",
    "The emulator of YouTube is for trying things out on one machine: start without APP_ORIGIN, or without --with-youtube-emulator.",
  );
}

await main();
