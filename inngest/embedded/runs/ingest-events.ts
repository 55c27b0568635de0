import { z } from "zod";
import { type Connection, selectRows } from "../database";
import { endRun } from "./end-run";
import { type EngineEvent, eventSchema } from "../protocol/event";
import { isMatch } from "../functions/expression";
import { functionDefinitionSchema } from "../functions/function-definition";
import { resolveStep } from "./resolve-step";
import { lockRun } from "./run";
import { startRun } from "./start-run";

const addedEventSchema = z.object({ isRouted: z.boolean() });

/**
 * Stores an event and everything it triggers. A known id triggers nothing. Until the first worker has registered its functions, events wait
 * unrouted.
 */
export async function ingestEvent(connection: Connection, event: EngineEvent): Promise<void> {
  const [added] = await selectRows(
    connection,
    addedEventSchema,
    `insert into engine.event (id, name, body, is_routed)
     values ($1, $2, $3, exists (select from engine.function))
     on conflict (id) do nothing
     returning is_routed as "isRouted"`,
    [event.id, event.name, JSON.stringify(event)],
  );

  if (added?.isRouted) await routeEvent(connection, event);
}

const waitSchema = z.object({
  runId: z.string(),
  stepId: z.string().nullable(),
  expression: z.string().nullable(),
  event: eventSchema,
});
const storedFunctionSchema = z.object({ definition: functionDefinitionSchema });

/** Cancels the runs that the event cancels, resumes those that wait for it, and starts those that it triggers. */
export async function routeEvent(connection: Connection, event: EngineEvent): Promise<void> {
  const waits = await selectRows(
    connection,
    waitSchema,
    `select w.run_id as "runId", w.step_id as "stepId", w.expression, r.event
     from engine.wait w join engine.run r on r.id = w.run_id
     where w.event_name = $1 and (w.expires_at is null or w.expires_at > clock_timestamp())
     order by w.step_id is not null, w.id`,
    [event.name],
  );

  for (const wait of waits) {
    if (!isMatch(wait.expression, { event: wait.event, async: event })) continue;

    const run = await lockRun(connection, wait.runId);
    if (run?.status !== "running") continue;

    if (wait.stepId === null) {
      await endRun(connection, run, { status: "cancelled" });
    } else {
      await resolveStep(connection, { runId: wait.runId, stepId: wait.stepId, memo: { event } });
    }
  }

  const functions = await selectRows(
    connection,
    storedFunctionSchema,
    "select definition from engine.function where $1 = any (event_names) order by id",
    [event.name],
  );

  for (const { definition } of functions) {
    const isTriggered = definition.triggers.some(
      (trigger) => trigger.event === event.name && isMatch(trigger.expression, { event }),
    );
    if (isTriggered) await startRun(connection, { definition, event });
  }
}
