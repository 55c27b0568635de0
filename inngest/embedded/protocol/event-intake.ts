import { createHash, randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { z } from "zod";
import { inTransaction, untilDatabaseAnswers } from "../database";
import { type EngineEvent, eventSchema } from "./event";
import { ingestEvent } from "../runs/ingest-events";
import { saveCheckpoint } from "../runs/save-checkpoint";

/** How long a sender waits for an unavailable database; the SDK itself would give up after 1.5 s. */
const databaseTimeoutMs = 10_000;

const sentEventsSchema = z.array(
  eventSchema.partial({ id: true }).refine(({ name }) => !name.startsWith("inngest/"), {
    error: "names that start with inngest/ are the engine's own",
  }),
);

/** The SDK sends a seed with its events and the same one when it repeats the request: so a repetition adds nothing. */
function eventIdOf(seed: string | null, index: number): string {
  return seed === null
    ? randomUUID()
    : createHash("sha256").update(`${seed},${index}`).digest("hex").slice(0, 32);
}

async function receiveEvents(pool: Pool, request: Request): Promise<Response> {
  const parsed = sentEventsSchema.safeParse(await request.json());
  if (!parsed.success) return answerError(400, z.prettifyError(parsed.error));

  const seed = request.headers.get("x-inngest-event-id-seed");
  const events: EngineEvent[] = parsed.data.map((event, index) => ({
    ...event,
    id: event.id ?? eventIdOf(seed, index),
  }));

  try {
    await untilDatabaseAnswers(
      () =>
        inTransaction(pool, async (connection) => {
          for (const event of events) await ingestEvent(connection, event);
        }),
      AbortSignal.timeout(databaseTimeoutMs),
    );
  } catch (error) {
    return answerError(500, error instanceof Error ? error.message : String(error));
  }

  return Response.json({ ids: events.map(({ id }) => id), status: 200 });
}

async function receiveCheckpoint(pool: Pool, runId: string, request: Request): Promise<Response> {
  const body: unknown = await request.json();

  try {
    const isSaved = await untilDatabaseAnswers(
      () => saveCheckpoint(pool, runId, body),
      AbortSignal.timeout(databaseTimeoutMs),
    );

    return isSaved ? Response.json({ status: 200 }) : answerError(409, "stale dispatch");
  } catch (error) {
    return error instanceof z.ZodError
      ? answerError(400, z.prettifyError(error))
      : answerError(500, error instanceof Error ? error.message : String(error));
  }
}

function answerError(status: number, error: string): Response {
  return Response.json({ status, error }, { status });
}

/**
 * The `fetch` of an Inngest client that uses the embedded engine: it stores the events that `inngest.send` posts in Postgres and starts
 * their runs in one transaction, from any process; it also saves checkpoints of calls. It rejects all other requests to Inngest's API.
 */
export function createEventIntake(getPool: () => Pool): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);

    if (request.method === "POST" && /\/e\/[^/]+$/.test(pathname)) return receiveEvents(getPool(), request);

    const [, runId] = /\/v1\/checkpoint\/([^/]+)\/async$/.exec(pathname) ?? [];
    if (request.method === "POST" && runId !== undefined) return receiveCheckpoint(getPool(), runId, request);

    return answerError(501, `${request.method} ${pathname} is not supported by the embedded engine`);
  };
}
