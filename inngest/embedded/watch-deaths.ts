import type { Pool } from "pg";
import { z } from "zod";
import { selectRows } from "./database";
import { type Presence, presenceLockClass } from "./presence";

const lookEveryMs = 500;
/** A dying Postgres ends its connections one by one: who is missing at one look may be there again at the next. */
const deadAfterMs = 1_000;

type DeathWatchOptions = {
  pool: Pool;
  worker: number;
  presence: Presence;
  onDeath: () => void;
  onTrouble: (error: unknown) => void;
};

/** Looks for workers that hold dispatches but, for a second now, no presence lock: their processes are dead. */
export function watchDeaths({ pool, worker, presence, onDeath, onTrouble }: DeathWatchOptions) {
  const missingSinceMs = new Map<number, number>();
  const findDead = () =>
    [...missingSinceMs]
      .filter(([, sinceMs]) => Date.now() - sinceMs >= deadAfterMs)
      .map(([missing]) => missing);

  const look = async () => {
    const missing = presence.mayJudge() ? await findMissingWorkers(pool, worker) : [];

    for (const known of missingSinceMs.keys()) if (!missing.includes(known)) missingSinceMs.delete(known);
    for (const found of missing) missingSinceMs.set(found, missingSinceMs.get(found) ?? Date.now());
    if (findDead().length > 0) onDeath();
  };

  const looking = setInterval(() => void look().catch(onTrouble), lookEveryMs);

  return {
    deadWorkers: () => (presence.mayJudge() ? findDead() : []),
    close: () => clearInterval(looking),
  };
}

async function findMissingWorkers(pool: Pool, worker: number): Promise<number[]> {
  const rows = await selectRows(
    pool,
    z.object({ owner: z.number() }),
    `select distinct owner from engine.dispatch
     where owner <> $1 and not exists (
       select from pg_locks
       where locktype = 'advisory' and classid = $2::bigint::oid and objid::bigint = owner and objsubid = 2 and granted
         and database = (select oid from pg_database where datname = current_database())
     )`,
    [worker, presenceLockClass],
  );

  return rows.map(({ owner }) => owner);
}
