import { hostname } from "node:os";
import { Client } from "pg";
import { z } from "zod";
import { AppError } from "@/server/errors";

const lockSchema = z.object({ isTaken: z.boolean() });

/**
 * Keeps a second `npm start` off the same data folder while this process lives: Postgres holds the lock, and frees it
 * however the process ends. Throws CONFLICT where one runs already.
 */
export async function acquireStartLock(databaseUrl: string, dataDirectory: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, application_name: "offcamera-start" });
  // A database that restarts takes the lock along: that a second start is then not noticed harms nothing.
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
