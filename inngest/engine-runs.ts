import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { isEventAtWork } from "./embedded/runs/is-event-at-work";
import { hashSigningKey } from "./signing-key";

/** What Inngest says of the runs of an event; older servers answer with the bare list. */
const eventRunsSchema = z.union([
  z.array(z.object({ status: z.string() })),
  z.object({ data: z.array(z.object({ status: z.string() })) }).transform(({ data }) => data),
]);

const endedStatuses = new Set(["completed", "failed", "cancelled", "skipped"]);

/**
 * Whether a run that this event started goes on or waits, wherever the functions run. The id is the one that sending the
 * event gave. Throws ENGINE_UNAVAILABLE where a server cannot be asked.
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
