import { inngest } from "@/inngest/client";
import { notificationsAdded } from "@/inngest/events";
import { isRegistrationConfirmed } from "@/inngest/registration";
import { log } from "@/server/log";
import { hasSubscriptions } from "./push-repository";
import { addNotifications } from "./repository";
import type { NewNotification } from "./schema";

/** Tells members of a workspace something, in the app and wherever else they want to be told; those who left are passed over. */
export async function notify(notification: NewNotification): Promise<void> {
  const userIds = await addNotifications(notification);
  if (userIds.length === 0 || !(await hasSubscriptions(userIds))) return;
  const { workspaceId, key } = notification;
  try {
    // An Inngest server that has not confirmed our functions would drop the event; the inbox and the mail have it all the same.
    if (await isRegistrationConfirmed()) {
      await inngest.send(notificationsAdded.create({ workspaceId, userIds, key }));
    }
  } catch (error) {
    // Whoever did what this tells of has done it: that their colleagues' browsers show it later must not undo it.
    log.warn({ err: error, key }, "Browsers could not be notified");
  }
}
