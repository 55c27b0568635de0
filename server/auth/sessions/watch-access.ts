import { listenForChanges } from "@/server/adapters/db/listen";

/** Notified when somebody is taken out of a workspace, or gets another role there; it happens seldom, so all listen. */
const accessChannel = "access_changes";

/** Wakes whoever has to know at once that somebody's access has ended. `end` must be called. */
export function watchAccess() {
  return listenForChanges(accessChannel, "changed");
}
