import { z } from "zod";
import { type Connection, selectRows } from "../database";

/** Whether the event still waits for its functions, or a run that it started has not ended. */
export async function isEventAtWork(connection: Connection, eventId: string): Promise<boolean> {
  const [answer] = await selectRows(
    connection,
    z.object({ isAtWork: z.boolean() }),
    `select exists (select from engine.event where id = $1 and not is_routed)
       or exists (select from engine.run where status = 'running' and event ->> 'id' = $1) as "isAtWork"`,
    [eventId],
  );

  return answer?.isAtWork ?? false;
}
