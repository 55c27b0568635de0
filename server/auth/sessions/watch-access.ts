import { getDatabase } from "@/server/adapters/db/database";
import { listenForChanges } from "@/server/adapters/db/listen";

/** Notified when somebody is taken out of a workspace, gets another role there, or a guest's link is over; it happens seldom, so all listen. */
const accessChannel = "access_changes";

/** Wakes whoever has to know at once that somebody's access has ended. `end` must be called. */
export function watchAccess() {
  return listenForChanges(accessChannel, "changed");
}

/** Has all streams asked whether their readers may still read. */
export async function announceAccessChange(): Promise<void> {
  await getDatabase().pool.query("select pg_notify($1, 'changed')", [accessChannel]);
}
