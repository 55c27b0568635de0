import { addNotifications } from "./repository";
import type { NewNotification } from "./schema";

/** Tells members of a workspace something, in the app and wherever else they want to be told; those who left are passed over. */
export async function notify(notification: NewNotification): Promise<void> {
  await addNotifications(notification);
}
