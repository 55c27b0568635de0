import { Client } from "pg";
import { getDatabase } from "./database";
import { log } from "@/server/log";

/**
 * Runs `work` while no other process holds the lock of the same name. Postgres frees the lock when the holder's
 * connection ends, so a killed process never leaves one behind. If the connection is lost in the middle the work goes
 * on without the lock: it must be safe to do twice, only wasteful.
 */
export async function withAdvisoryLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const client = await getDatabase().pool.connect();
  let lost: Error | undefined;
  const onError = (error: Error) => {
    lost = error;
    log.warn({ name, error: error.message }, "The connection that holds a lock was lost");
  };
  client.on("error", onError);

  try {
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [name]);

    return await work();
  } finally {
    if (!lost) {
      await client
        .query("select pg_advisory_unlock(hashtextextended($1, 0))", [name])
        .catch((error: unknown) => {
          lost = error instanceof Error ? error : new Error(String(error));
        });
    }
    client.off("error", onError);
    client.release(lost);
  }
}

/**
 * Takes a share in the lock of a name until the function that it gives is called, or this process ends: by a connection of its
 * own, as it may take hours. Where that is lost, so is the share.
 */
export async function holdSharedLock(name: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: getDatabase().url, application_name: "offcamera-lock" });
  client.on("error", (error) => log.warn({ name, error: error.message }, "A lock's connection was lost"));
  await client.connect();
  await client.query("select pg_advisory_lock_shared(hashtextextended($1, 0))", [name]);

  return () => client.end();
}

/** Whether anybody holds the lock of this name, alone or shared. */
export async function isAdvisoryLockHeld(name: string): Promise<boolean> {
  const { rows } = await getDatabase().pool.query<{ free: boolean }>(
    // Held to the end of this statement only.
    "select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free",
    [name],
  );

  return rows[0]?.free !== true;
}
