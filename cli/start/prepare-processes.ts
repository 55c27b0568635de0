import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { z } from "zod";
import { openDatabase } from "@/server/adapters/db/database";
import { getStore } from "@/server/adapters/storage/store";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { choosePort } from "./choose-port";

const lockSchema = z.object({ isTaken: z.boolean() });

type Prepared = {
  origin: string;
  port: number;
  /** The environment of the processes that make up the app. */
  settings: Record<string, string>;
};

/**
 * Prepares what the app's processes need: the store, the database, a free port and a secret. Throws CONFLICT if the app is
 * running already, and CONFIGURATION_INVALID.
 */
export async function prepareProcesses(mode: "production" | "development"): Promise<Prepared> {
  // First: if this fails, no Postgres must be left running.
  await getStore();
  const { url } = await openDatabase();
  await acquireStartLock(url, env.dataDirectory);
  const port = await choosePort(env.port);
  const origin = process.env.APP_ORIGIN ?? `http://localhost:${port}`;

  return {
    origin,
    port,
    settings: {
      DATABASE_URL: url,
      DATA_DIR: env.dataDirectory,
      APP_SECRET: env.appSecret ?? (await getAppSecret(env.dataDirectory)),
      APP_ORIGIN: origin,
      NODE_ENV: mode,
      NEXT_TELEMETRY_DISABLED: "1",
    },
  };
}

/** The secret that signs sessions on this machine: made once, readable by its user alone. */
async function getAppSecret(dataDirectory: string): Promise<string> {
  const file = path.join(dataDirectory, "app-secret");
  await mkdir(dataDirectory, { recursive: true });
  await writeFile(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 }).catch(
    (error: unknown) => {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    },
  );

  return (await readFile(file, "utf8")).trim();
}

/**
 * Keeps a second `npm start` off the same data folder while this process lives: Postgres holds the lock, and frees it
 * however the process ends. Throws CONFLICT if one is running already.
 */
async function acquireStartLock(databaseUrl: string, dataDirectory: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, application_name: "offcamera-start" });
  // A restart of the database drops the lock: a second start is then not noticed, which does no harm.
  client.on("error", () => undefined);
  await client.connect();
  const name = `start ${hostname()} ${dataDirectory}`;
  const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as "isTaken"', [
    name,
  ]);
  if (lockSchema.parse(rows[0]).isTaken) return;

  await client.end();
  throw new AppError(
    "CONFLICT",
    `Offcamera runs already with the data in ${dataDirectory}; use that one, or stop it with Ctrl-C first.`,
  );
}
