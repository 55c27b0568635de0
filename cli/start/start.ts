import "../explain-fatal-error";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { giveWay } from "@/server/adapters/processes/give-way";
import { getStore } from "@/server/adapters/storage/store";
import { env } from "@/server/env";
import { announceProcessEnd, processEnding } from "@/server/process-ending";
import { followRender } from "@/server/renders/follow-render";
import { createTerminalProgress } from "../make-video/terminal-progress";
import { getAppSecret } from "./app-secret";
import { beTheOnlyStart } from "./be-the-only-start";
import { choosePort } from "./choose-port";
import { type KeptProcess, keepRunning } from "./keep-running";
import { prepareDemo } from "./prepare-demo";
import { waitForWeb } from "./wait-for-web";

/**
 * `npm start`: Postgres, a worker and the web app on this machine. Ctrl-C stops all three in good order; starting again
 * goes on where they were. Throws CONFLICT where it runs already, and CONFIGURATION_INVALID.
 */
async function main(): Promise<void> {
  await getStore();
  const { url } = await openDatabase();
  await beTheOnlyStart(url, env.dataDirectory);
  const port = await choosePort(env.port);
  const origin = process.env.APP_ORIGIN ?? `http://localhost:${port}`;
  const shared = {
    DATABASE_URL: url,
    DATA_DIR: env.dataDirectory,
    APP_SECRET: env.appSecret ?? (await getAppSecret(env.dataDirectory)),
    APP_ORIGIN: origin,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  stopTogether([
    keepRunning({
      name: "The web app",
      args: ["tooling/run-program.mjs", "cli/web/web.ts", String(port)],
      env: shared,
    }),
    keepRunning({
      name: "The worker",
      args: ["tooling/run-program.mjs", "cli/worker/worker.ts"],
      env: shared,
      onStart: giveWay,
    }),
  ]);

  const { signInLink, sample } = await prepareDemo(origin);
  await waitForWeb(origin);
  say(`Offcamera is running at ${origin}`);
  say(`Sign in once with ${signInLink}`);
  say("Ctrl-C stops it; what is unfinished goes on at the next start.");
  if (!sample) return;

  say("Making the sample video:");
  const progress = createTerminalProgress(process.stderr);
  const render = await followRender(sample, ({ progress: value }) => progress.show(value));
  progress.end();
  if (processEnding.aborted) return;

  say(
    render.state === "succeeded"
      ? `The sample video is ready: ${origin}/videos/${sample.videoId}`
      : (render.failureReason ?? `The sample video was ${render.state}.`),
  );
}

/** One that cannot run takes the other along: half an app helps nobody. */
function stopTogether(processes: KeptProcess[]): void {
  let stopping: Promise<never> | undefined;
  const stop = (exitCode: number) => {
    announceProcessEnd();
    stopping ??= Promise.all(processes.map((kept) => kept.stop()))
      .then(closeDatabase)
      .then(() => process.exit(exitCode));
  };
  for (const { givenUp } of processes) void givenUp.then(stop);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop(0));
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

await main();
