import { sendPush } from "@/server/adapters/push/send-push";
import { deriveVapidKeys, type VapidKeys } from "@/server/adapters/push/vapid-keys";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { deleteSubscription, listSubscriptions, listUnreadByKey, saveSubscription } from "./push-repository";
import type { PushSubscriptionInput } from "./schema";

/** The public key that browsers subscribe with. Throws CONFIGURATION_INVALID without an APP_SECRET. */
export function getPushKey(): string {
  return getKeys().publicKey;
}

/** Has a browser take a person's notifications. */
export function subscribe(userId: string, subscription: PushSubscriptionInput): Promise<void> {
  return saveSubscription(userId, subscription);
}

/** A browser takes them no more. */
export function unsubscribe(userId: string, endpoint: string): Promise<void> {
  return deleteSubscription(userId, endpoint);
}

/** Shows people something that they were told in all their browsers, unless they have read it meanwhile. What cannot be delivered is forgotten. */
export async function pushNotification(told: {
  workspaceId: string;
  userIds: string[];
  key: string;
}): Promise<void> {
  const [unread, targets] = await Promise.all([
    listUnreadByKey(told.workspaceId, told),
    listSubscriptions(told.userIds),
  ]);
  const { origin, protocol } = new URL(env.appOrigin);
  const contact = protocol === "https:" ? origin : "mailto:no-reply@localhost.localdomain";
  await Promise.all(
    targets.map(async ({ userId, ...subscription }) => {
      const notification = unread.find((one) => one.userId === userId);
      if (!notification) return;
      const { text, path } = notification;
      const outcome = await sendPush(subscription, {
        ...{ payload: { text, path, key: told.key }, vapid: getKeys(), contact },
        privateHosts: env.privateHosts,
      });
      if (outcome === "gone") await deleteSubscription(userId, subscription.endpoint);
    }),
  );
}

function getKeys(): VapidKeys {
  if (env.appSecret === undefined) throw new AppError("CONFIGURATION_INVALID", "APP_SECRET is not set.");

  return deriveVapidKeys(env.appSecret);
}
