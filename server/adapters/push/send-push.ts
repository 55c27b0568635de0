import webPush from "web-push";
import { createGuardedFetch } from "@/server/adapters/web/guarded-fetch";
import type { VapidKeys } from "./vapid-keys";

type Subscription = { endpoint: string; keys: { p256dh: string; auth: string } };
type Push = {
  /** What the service worker shows. */
  payload: { text: string; path: string; key: string };
  vapid: VapidKeys;
  /** Whom a push service writes to when something is wrong: an https: or mailto: address. */
  contact: string;
  /** Push services at private addresses that may be asked. */
  privateHosts: readonly string[];
};

const dayS = 24 * 60 * 60;
const timeoutMs = 10_000;
/** The subscription is over, or was made for other keys. */
const goneStatuses = [401, 403, 404, 410];

/**
 * Sends a notification to a browser by its push service (RFC 8030), which can read nothing of it (RFC 8291). `gone` is a subscription that is over; `failed` may
 * work later. The address is the browser's word: only the public internet is asked.
 */
export async function sendPush(
  subscription: Subscription,
  { payload, vapid, contact, privateHosts }: Push,
): Promise<"sent" | "gone" | "failed"> {
  try {
    const { endpoint, method, headers, body } = webPush.generateRequestDetails(
      subscription,
      JSON.stringify(payload),
      {
        ...{ TTL: dayS, contentEncoding: "aes128gcm" },
        vapidDetails: { subject: contact, ...vapid },
      },
    );
    const response = await createGuardedFetch(privateHosts)(endpoint, {
      ...{ method, headers: toHeaders(headers), signal: AbortSignal.timeout(timeoutMs) },
      body: new Uint8Array(body),
    });
    await response.body?.cancel();
    if (goneStatuses.includes(response.status)) return "gone";

    return response.ok ? "sent" : "failed";
  } catch {
    // A key that is none, or a service that is away: nobody can do anything about it, and the inbox has it.
    return "failed";
  }
}

/** The length is the body's own. */
function toHeaders(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.toLowerCase() !== "content-length")
      .map(([name, value]) => [name, String(value)]),
  );
}
