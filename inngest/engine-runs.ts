import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { type Connection, selectRows } from "./embedded/database";
import { hashSigningKey } from "./inngest-server";

/** Inngest's answer about the runs of an event; older servers answer with the bare list. */
const eventRunsSchema = z.union([
  z.array(z.object({ status: z.string() })),
  z.object({ data: z.array(z.object({ status: z.string() })) }).transform(({ data }) => data),
]);

const endedStatuses = new Set(["completed", "failed", "cancelled", "skipped"]);

/**
 * Whether a run started by this event is running or waiting, on either engine. The id is the one returned when the event was sent. Throws
 * ENGINE_UNAVAILABLE if the server cannot be asked.
 */
export async function isRunLive(eventId: string): Promise<boolean> {
  if (!env.inngest) return isEventAtWork(getDatabase().pool, eventId);

  const { baseUrl, signingKey } = env.inngest;
  const url = new URL(`/v1/events/${encodeURIComponent(eventId)}/runs`, baseUrl);
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${hashSigningKey(signingKey)}` },
  }).catch((cause: unknown) => {
    throw new AppError("ENGINE_UNAVAILABLE", `Inngest at ${baseUrl} cannot be reached.`, { cause });
  });
  // A server whose state was emptied does not know the event.
  if (response.status === 404) return false;
  if (!response.ok) {
    throw new AppError(
      "ENGINE_UNAVAILABLE",
      `Inngest at ${baseUrl} does not tell its runs (${response.status}).`,
    );
  }

  const runs = eventRunsSchema.parse(await response.json());

  return runs.some(({ status }) => !endedStatuses.has(status.toLowerCase()));
}

/** Whether the event still waits for its functions, or a run that it started has not ended. */
async function isEventAtWork(connection: Connection, eventId: string): Promise<boolean> {
  const [answer] = await selectRows(
    connection,
    z.object({ isAtWork: z.boolean() }),
    `select exists (select from engine.event where id = $1 and not is_routed)
       or exists (select from engine.run where status = 'running' and event ->> 'id' = $1) as "isAtWork"`,
    [eventId],
  );

  return answer?.isAtWork ?? false;
}
