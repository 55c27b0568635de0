import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { log } from "@/server/log";
import { ensurePostgres, stopPostgres } from "./embedded-postgres";

const keeperName = "offcamera-keeper";

export type PostgresKeeper = { url: string; release: () => Promise<void> };

/**
 * Keeps the embedded Postgres running while this process needs it. One idle connection tells other processes that the
 * server is in use, and notices at once when the server dies: it is then restarted on the same port.
 */
export async function keepPostgres(directory: string): Promise<PostgresKeeper> {
  const url = await ensurePostgres(directory);
  let isReleased = false;
  let client = await connect();

  async function connect(): Promise<Client> {
    const connection = new Client({ connectionString: url, application_name: keeperName });
    connection.on("error", () => undefined);
    await connection.connect();
    connection.once("end", () => void restore());

    return connection;
  }

  async function restore(): Promise<void> {
    while (!isReleased) {
      try {
        await ensurePostgres(directory);
        client = await connect();
        log.warn("Postgres went away and is back");

        return;
      } catch (error) {
        log.error({ error }, "Postgres went away and does not come back yet");
        await setTimeout(500);
      }
    }
  }

  return {
    url,
    async release() {
      isReleased = true;
      const others = await client
        .query<{ count: number }>(
          "select count(*)::int as count from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()",
          [keeperName],
        )
        .then(
          ({ rows }) => rows[0]?.count ?? 0,
          () => 0,
        );
      await client.end();

      // A process that connects between the count and the stop finds its server gone, and restarts it.
      if (others === 0) await stopPostgres(directory);
    },
  };
}
