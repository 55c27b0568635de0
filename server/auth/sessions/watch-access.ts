import { getDatabase } from "@/server/adapters/db/database";
import { listenForChanges } from "@/server/adapters/db/listen";

/** Notified when somebody loses a membership or changes role, or a guest's link ends; that is rare, so every stream listens. */
const accessChannel = "access_changes";

/** Wakes streams that must know at once when somebody's access has ended. `end` must be called. */
export function watchAccess() {
  return listenForChanges(accessChannel, "changed");
}

/** Makes all streams check whether their readers may still read. */
export async function announceAccessChange(): Promise<void> {
  await getDatabase().pool.query("select pg_notify($1, 'changed')", [accessChannel]);
}
