import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { getCapableFfmpeg } from "@/server/adapters/ffmpeg/find-ffmpeg";
import { verifyMailServer } from "@/server/adapters/mail/send-mail";
import { getChildEnvironment } from "@/server/adapters/processes/child-environment";
import { findBrowser } from "@/server/adapters/renderer/find-browser";
import type { SpeechEngine } from "@/server/adapters/speech/speech-engine";
import { createFliteEngine } from "@/server/adapters/speech/flite/flite-engine";
import { createHibariEngine } from "@/server/adapters/speech/hibari/hibari-engine";
import { createKokoroEngine } from "@/server/adapters/speech/kokoro/kokoro-engine";
import { getStore } from "@/server/adapters/storage/store";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import type { Check } from "./run-checks";

const execute = promisify(execFile);
const leastNode = 24;

/** The parts of an installation, each found as the product itself finds it. */
export function listChecks(): Check[] {
  const optional = { isRequired: false };
  const required = { isRequired: true };
  const mail: Check[] =
    env.smtpUrl === undefined
      ? []
      : [{ name: "mail", ...required, look: () => checkMail(env.smtpUrl ?? "") }];

  return [
    { name: "Node", ...required, look: checkNode },
    { name: "database", ...required, look: checkDatabase },
    { name: "storage", ...required, look: checkStorage },
    { name: "browser", ...required, look: checkBrowser },
    { name: "ffmpeg", ...optional, look: checkFfmpeg },
    { name: "built-in voices", ...required, look: () => speakWith(createFliteEngine()) },
    { name: "voice Heart", ...optional, look: () => speakWith(createHibariEngine()) },
    { name: "Kokoro's voices", ...optional, look: checkKokoro },
    ...mail,
  ];
}

function checkNode(): Promise<string> {
  const { node } = process.versions;
  if (Number.parseInt(node, 10) >= leastNode) return Promise.resolve(node);

  throw new AppError(
    "CONFIGURATION_INVALID",
    `This is Node ${node}: run "npm run setup", which brings ${leastNode}.`,
  );
}

async function checkDatabase(): Promise<string> {
  try {
    const { pool } = await openDatabase();
    await pool.query("select 1");
  } finally {
    await closeDatabase();
  }

  return env.databaseUrl === undefined ? "embedded Postgres" : "the Postgres that DATABASE_URL names";
}

async function checkStorage(): Promise<string> {
  const store = await getStore();
  // Asks the server, where it is one.
  await store.findBytes("doctor/nothing");

  return env.storageUrl === undefined ? "a folder in DATA_DIR" : "what STORAGE_URL names";
}

async function checkBrowser(): Promise<string> {
  const { executable } = findBrowser();
  const { stdout } = await execute(executable, ["--version", "--no-sandbox"], {
    env: getChildEnvironment(),
    timeout: 30_000,
  });

  return `${stdout.trim()}, ${executable}`;
}

async function checkFfmpeg(): Promise<string> {
  const { version, executable } = await getCapableFfmpeg();

  return `${version}, ${executable}`;
}

async function speakWith(engine: SpeechEngine): Promise<string> {
  const [voice] = engine.voices;
  try {
    await engine.synthesizeSentence({ words: ["Ready."], voiceId: voice?.id ?? "", speed: 1 });
  } finally {
    await engine.close();
  }

  return engine.voices.map(({ name }) => name).join(", ");
}

async function checkKokoro(): Promise<string> {
  const engine = createKokoroEngine();
  const [first] = engine.voices;
  if (first?.missing !== undefined) throw new AppError("CONFIGURATION_INVALID", first.missing);
  const installed = engine.voices.filter(({ download }) => !download);
  const [ready] = installed;
  if (!ready) {
    const cure = 'choosing one downloads it, and "npm run voices -- --all" downloads all';
    throw new AppError("CONFIGURATION_INVALID", `None of the ${engine.voices.length} is installed: ${cure}.`);
  }
  try {
    await engine.synthesizeSentence({ words: ["OK."], voiceId: ready.id, speed: 1 });
  } finally {
    await engine.close();
  }

  return `${installed.length} of ${engine.voices.length} are installed`;
}

async function checkMail(url: string): Promise<string> {
  await verifyMailServer(url).catch((cause: unknown) => {
    throw new AppError(
      "CONFIGURATION_INVALID",
      "The mail server that SMTP_URL names cannot be used: correct the address or its password.",
      { cause },
    );
  });

  return "the server accepts mail";
}
