import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { countEmbeddedWorkers } from "@/inngest/embedded-workers";
import { isRegistrationConfirmed } from "@/inngest/registration";
import { getDatabase } from "@/server/adapters/db/database";
import { getCapableFfmpeg } from "@/server/adapters/ffmpeg/find-ffmpeg";
import { verifyMailServer } from "@/server/adapters/mail/send-mail";
import { getChildEnvironment } from "@/server/adapters/processes/child-environment";
import { findBrowser } from "@/server/adapters/renderer/find-browser";
import { getStore } from "@/server/adapters/storage/store";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import type { Check, Finding } from "./check";
import { checkDecoding } from "./check-decoding";
import { voiceChecks } from "./voice-checks";
import { installationClientCheck } from "./youtube-checks";

const execute = promisify(execFile);
const leastNode = 24;

/** The parts of an installation, each found as the product itself finds it. The database is open. */
export const installationChecks: readonly Check[] = [
  {
    ...{ name: "Node", isRequired: true, look: checkNode },
    repair: `Run "npm run setup", which brings Node ${leastNode}, and start again.`,
  },
  {
    ...{ name: "Database", isRequired: true, look: checkDatabase },
    repair: "Start Postgres, or correct DATABASE_URL; without that variable one is started under DATA_DIR.",
  },
  {
    ...{ name: "Storage", isRequired: true, look: checkStorage },
    repair: "Make the folder or bucket that STORAGE_URL names writable, or leave it out to use DATA_DIR.",
  },
  {
    ...{ name: "Engine", isRequired: true, look: checkEngine },
    repair: "Start a worker with “npm start” or “npm run worker”, and check INNGEST_* where they are set.",
  },
  {
    ...{ name: "Browser", isRequired: true, look: checkBrowser },
    repair:
      "Install Chrome or Chromium, name it with BROWSER_PATH, or run “npm run setup” for a bundled one.",
  },
  {
    ...{ name: "Decoding", isRequired: true, look: checkDecoding },
    repair: "Run “npm run setup”, which brings the ffmpeg that reads media and joins videos.",
  },
  {
    ...{ name: "ffmpeg", isRequired: false, look: checkFfmpeg },
    repair:
      "Install ffmpeg 4.4 or newer, or name one with FFMPEG_PATH; without it videos are drawn ten times as slowly.",
  },
  ...voiceChecks,
  {
    ...{ name: "Mail", isRequired: env.smtpUrl !== undefined, look: checkMail },
    repair:
      "Set SMTP_URL to a mail server that accepts its user and password; without it links are printed where the app runs.",
  },
  installationClientCheck,
];

function checkNode(): Promise<Finding> {
  const { node } = process.versions;
  if (Number.parseInt(node, 10) >= leastNode) return Promise.resolve({ summary: node });

  throw new AppError("CONFIGURATION_INVALID", `This is Node ${node}.`);
}

async function checkDatabase(): Promise<Finding> {
  await getDatabase().pool.query("select 1");

  return {
    summary: env.databaseUrl === undefined ? "Embedded Postgres" : "Postgres, as DATABASE_URL names it",
  };
}

async function checkStorage(): Promise<Finding> {
  const store = await getStore();
  // Asks the server, where it is one.
  await store.findBytes("doctor/nothing");

  return { summary: env.storageUrl === undefined ? "A folder in DATA_DIR" : "As STORAGE_URL names it" };
}

async function checkEngine(): Promise<Finding> {
  if (env.inngest) {
    if (await isRegistrationConfirmed()) return { summary: "Inngest, which knows the workers" };
    throw new AppError(
      "ENGINE_UNAVAILABLE",
      "No worker has registered with Inngest for a quarter of an hour.",
    );
  }

  const count = await countEmbeddedWorkers();
  if (count === 0) throw new AppError("ENGINE_UNAVAILABLE", "No worker runs.");

  return {
    summary: count === 1 ? "Embedded, with one worker" : `Embedded, with ${count} workers`,
  };
}

async function checkBrowser(): Promise<Finding> {
  const { executable } = findBrowser();
  const { stdout } = await execute(executable, ["--version", "--no-sandbox"], {
    env: getChildEnvironment(),
    timeout: 30_000,
  });

  return { summary: stdout.trim(), place: executable };
}

async function checkFfmpeg(): Promise<Finding> {
  const { version, executable } = await getCapableFfmpeg();

  return { summary: version, place: executable };
}

async function checkMail(): Promise<Finding> {
  if (env.smtpUrl === undefined) throw new AppError("CONFIGURATION_INVALID", "SMTP_URL is not set.");
  await verifyMailServer(env.smtpUrl);

  return { summary: "The server accepts mail" };
}
