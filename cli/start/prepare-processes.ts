import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { openDatabase } from "@/server/adapters/db/database";
import { getStore } from "@/server/adapters/storage/store";
import { env } from "@/server/env";
import { acquireStartLock } from "./acquire-start-lock";
import { choosePort } from "./choose-port";

type Prepared = {
  origin: string;
  port: number;
  /** The environment of the processes that make up the app. */
  settings: Record<string, string>;
};

/**
 * What there must be before the app's processes can run: the store, the database, a free port and a secret. Throws CONFLICT
 * where the app runs already, and CONFIGURATION_INVALID.
 */
export async function prepareProcesses(mode: "production" | "development"): Promise<Prepared> {
  // First: what it rejects must not leave a Postgres running.
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
