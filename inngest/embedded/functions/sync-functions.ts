import type { Pool } from "pg";
import { z } from "zod";
import { installClaimFunction } from "../queue/claim";
import { nextFireOf } from "./cron";
import { type Connection, inTransaction, selectRows } from "../database";
import { eventSchema } from "../protocol/event";
import type { FunctionDefinition } from "./function-definition";
import { routeEvent } from "../runs/ingest-events";

export type RegisteredFunction = { appId: string; definition: FunctionDefinition };

/** Replaces the stored functions and cron timers by those of the given apps, and routes the events that waited for them. */
export async function syncFunctions(pool: Pool, functions: RegisteredFunction[]): Promise<void> {
  await inTransaction(pool, async (connection) => {
    // Two workers that start at the same moment sync one after the other.
    await connection.query("select pg_advisory_xact_lock(20307, 1)");
    await installClaimFunction(connection);

    await connection.query("delete from engine.function where app_id = any ($1) and not id = any ($2)", [
      functions.map(({ appId }) => appId),
      functions.map(({ definition }) => definition.id),
    ]);
    for (const { appId, definition } of functions) {
      await connection.query(
        `insert into engine.function (id, app_id, event_names, definition) values ($1, $2, $3, $4)
         on conflict (id) do update set app_id = excluded.app_id, event_names = excluded.event_names,
           definition = excluded.definition, synced_at = now()`,
        [
          definition.id,
          appId,
          definition.triggers.flatMap(({ event }) => event ?? []),
          JSON.stringify(definition),
        ],
      );
    }

    await syncCrons(connection, functions);
    await routeWaitingEvents(connection);
  });
}

async function syncCrons(connection: Connection, functions: RegisteredFunction[]): Promise<void> {
  const crons = functions.flatMap(({ definition }) =>
    definition.triggers.flatMap(({ cron }) =>
      cron === undefined ? [] : [{ functionId: definition.id, cron }],
    ),
  );

  await connection.query(
    `delete from engine.dispatch
     where kind = 'cron' and not key = any ($1)
       and (function_id = any ($2) or function_id not in (select id from engine.function))`,
    [crons.map(cronKeyOf), functions.map(({ definition }) => definition.id)],
  );
  for (const cron of crons) await scheduleCron(connection, cron, new Date());
}

type Cron = { functionId: string; cron: string };

function cronKeyOf({ functionId, cron }: Cron): string {
  return `cron:${functionId}:${cron}`;
}

/** Queues the cron's next run after `after`, unless one is queued already: runs missed during downtime are made up once. */
export async function scheduleCron(connection: Connection, cron: Cron, after: Date): Promise<void> {
  await connection.query(
    `insert into engine.dispatch (key, kind, function_id, memo, run_at) values ($1, 'cron', $2, $3, $4)
     on conflict (key) do nothing`,
    [cronKeyOf(cron), cron.functionId, JSON.stringify(cron.cron), nextFireOf(cron.cron, after)],
  );
}

async function routeWaitingEvents(connection: Connection): Promise<void> {
  const waiting = await selectRows(
    connection,
    z.object({ body: eventSchema }),
    "select body from engine.event where not is_routed order by position for update",
  );

  for (const { body } of waiting) {
    await routeEvent(connection, body);
    await connection.query("update engine.event set is_routed = true where id = $1", [body.id]);
  }
}
