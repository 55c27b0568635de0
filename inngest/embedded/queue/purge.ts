import type { Connection } from "../database";
import { idempotencyHours } from "../runs/limits";

const keptRunDays = 7;

/** Forgets events and ended runs that nothing can refer to any more. */
export async function purge(connection: Connection): Promise<void> {
  await connection.query(
    "delete from engine.event where is_routed and received_at < now() - make_interval(hours => $1)",
    [2 * idempotencyHours],
  );
  await connection.query("delete from engine.run where ended_at < now() - make_interval(days => $1)", [
    keptRunDays,
  ]);
}
