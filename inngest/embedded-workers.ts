import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";
import { selectRows } from "./embedded/database";
import { livenessLockClass } from "./embedded/liveness";

/** The number of live workers of the embedded engine, on all machines. */
export async function countEmbeddedWorkers(): Promise<number> {
  const [row] = await selectRows(
    getDatabase().pool,
    z.object({ count: z.number() }),
    `select count(*)::int as count from pg_locks
     where locktype = 'advisory' and classid = $1::bigint::oid and objsubid = 2 and granted
       and database = (select oid from pg_database where datname = current_database())`,
    [livenessLockClass],
  );

  return row?.count ?? 0;
}
