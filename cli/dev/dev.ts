import { spawn } from "node:child_process";
import path from "node:path";
import "../explain-fatal-error";
import { globSync, watch } from "node:fs";
import { parseArgs } from "node:util";
import { prepareProcesses } from "@/cli/start/prepare-processes";
import { say, type SupervisedProcess } from "@/cli/start/supervise-process";
import { startWriterFakes, startYouTubeEmulator } from "@/cli/start/start-fakes";
import { stopTogether } from "@/cli/start/stop-together";
import { welcome } from "@/cli/start/welcome";
import { lowerPriority } from "@/server/adapters/processes/lower-priority";
import { AppError } from "@/server/errors";
import { keepCurrent } from "./keep-current";

/** Editors save in several steps, and a checkout writes file by file. */
const quietMs = 80;

const schema = "prisma/schema.prisma";

/**
 * `npm run dev`: starts what `npm start` starts, from the current sources. Next brings changed pages into the browser; the
 * worker, and the web app's code in front of Next, restart when one of their sources changes. Ctrl-C stops all of it. With
 * `--with-fakes`, writing services and YouTube are fakes on this machine. Throws CONFLICT if the app is running already, and
 * CONFIGURATION_INVALID.
 */
async function main(): Promise<void> {
  const withFakes = readArguments();
  const { origin, port, settings: usualSettings } = await prepareProcesses("development");
  const processes: SupervisedProcess[] = [];
  stopTogether(processes);
  const fakes = withFakes ? await Promise.all([startWriterFakes(), startYouTubeEmulator()]) : [];
  processes.push(...fakes);
  const settings = fakes.reduce((all, fake) => ({ ...all, ...fake.settings }), usualSettings);

  const web = await keepCurrent({
    name: "The web app",
    env: settings,
    program: "cli/web/web.ts",
    args: [String(port)],
    // Next takes up its own changes, but its threads and its database client live as long as the process.
    threads: globSync("server/{articles,audio,script-format,adapters/speech}/**/*.thread.ts"),
    reads: (file) => file.startsWith("prisma/generated/") || file === "next.config.ts",
  });
  processes.push(web);
  const worker = await keepCurrent({
    name: "The worker",
    env: settings,
    program: "cli/worker/worker.ts",
    threads: globSync("server/**/*.thread.ts"),
    // It bundles scenes for the browser, and applies migrations.
    reads: (file) => /^remotion\/(?!fixtures|studio|.*\.(?:test|fixture)\.)|\.sql$/.test(file),
    onStart: lowerPriority,
  });
  processes.push(worker);

  watchFolders(["cli", "inngest", "prisma", "remotion", "server"], async (changed) => {
    if (changed.includes(schema)) await generateDatabaseClient(schema);
    await Promise.all([web.takeUp(changed), worker.takeUp(changed)]);
  });
  await welcome({
    ...{ origin, port },
    hints: [
      "Changes are taken up as they are saved; the sample video is rendered when you ask for it. Ctrl-C stops all.",
    ],
    // At a start both cores are needed to compile pages.
    rendersSample: false,
  });
  for (const { page } of fakes)
    say(`Fakes stand in for all services, for nothing; what they are asked: ${page}`);
}

await main();

function readArguments(): boolean {
  try {
    return parseArgs({ options: { "with-fakes": { type: "boolean", default: false } } }).values["with-fakes"];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError("INVALID_INPUT", `${reason}\n\nUsage: npm run dev [-- --with-fakes]`, {
      cause: error,
    });
  }
}

/**
 * Reports files that are made, changed or removed in the project's folder and anywhere under `folders`, by their paths from
 * there. Changes that come while `onChange` is at work wait for its end and are reported together.
 */
function watchFolders(folders: string[], onChange: (files: string[]) => Promise<void>): void {
  const changed = new Set<string>();
  let isTelling = false;
  let timer: NodeJS.Timeout | undefined;

  async function tell(): Promise<void> {
    if (isTelling) return;
    isTelling = true;
    while (changed.size > 0) {
      const files = [...changed];
      changed.clear();
      await onChange(files);
    }
    isTelling = false;
  }

  for (const folder of [".", ...folders]) {
    watch(folder, { recursive: folder !== "." }, (_event, name) => {
      if (name === null) return;
      changed.add(path.join(folder, name));
      clearTimeout(timer);
      timer = setTimeout(() => void tell(), quietMs);
    });
  }
}

/** Brings Prisma's client up to date with a changed schema, and says what is left to do. */
async function generateDatabaseClient(schemaFile: string): Promise<void> {
  const generator = spawn(process.execPath, ["tooling/set-up/database-client.mjs"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const exitCode = await new Promise((resolve) => generator.once("exit", resolve));

  say(
    exitCode === 0
      ? `${schemaFile} has changed: write its migration with \`npm run create-migration -- <name>\`.`
      : `${schemaFile} is wrong: the database client stays as it is until the next change.`,
  );
}
