import { getTRPCErrorFromUnknown } from "@trpc/server";
import { z } from "zod";
import { actAs } from "@/server/audit/actor";
import type { Account } from "@/server/auth/schema";
import { createTicket, openTicket } from "@/server/auth/ticket";
import { type AccessName, accessNameSchema } from "@/server/channels/youtube/connecting/access";
import { beginConnecting, finishConnecting } from "@/server/channels/youtube/connecting/connect";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { admitUploads } from "@/server/publications/queue/admit-uploads";
import { toTrpcError } from "./errors";
import { requireVerifiedPermission } from "./require-permission";

const isHttps = env.appOrigin.startsWith("https:");
const cookieName = isHttps ? "__Secure-offcamera-youtube" : "offcamera-youtube";
const cookiePath = "/api/youtube";
const tenMinutes = 600;

const connectSchema = z.object({
  channelId: z.uuid(),
  access: z.array(accessNameSchema),
});

/** The outcome of an attempt to connect a channel, in a sentence. */
const noticeSchema = z.object({ isConnected: z.boolean(), text: z.string() });
export type ConnectingNotice = z.infer<typeof noticeSchema>;

/**
 * Sends a person to Google's consent page for `?channelId=…&access=edit&access=analytics`, and keeps in their browser, encrypted,
 * what the way back is compared with. The settings report any problem.
 */
export async function sendToConsent(request: Request, account: Account): Promise<Response> {
  try {
    requireSameSite(request);
    const { searchParams } = new URL(request.url);
    await requireVerifiedPermission(account, "channels:manage", {
      input: { channelId: searchParams.get("channelId") },
    });
    const { data } = connectSchema.safeParse({
      channelId: searchParams.get("channelId"),
      access: searchParams.getAll("access"),
    });
    if (!data)
      throw new AppError(
        "INVALID_INPUT",
        "Say which channel, such as ?channelId=…; begin in Settings, Channels.",
      );
    const { url, ticket } = await beginConnecting(account, data);

    return redirect(url, toCookie(ticket, tenMinutes));
  } catch (error) {
    return returnToSettings(account, { isConnected: false, text: toSentence(error) });
  }
}

/** Receives people whom Google sends back: connects the channel, or says in the settings why it is not connected. */
export async function receiveConsent(request: Request, account: Account): Promise<Response> {
  try {
    await requireVerifiedPermission(account, "channels:manage", "anywhere");
    const { title, missing } = await actAs({ userId: account.userId, name: account.name }, () =>
      finishConnecting(account, {
        ticket: readCookie(request) ?? "",
        answer: new URL(request.url).searchParams,
      }),
    );
    // Uploads that wait for this channel need not wait for the next round.
    await admitUploads();

    return returnToSettings(account, { isConnected: true, text: connectedLabel(title, missing) });
  } catch (error) {
    return returnToSettings(account, { isConnected: false, text: toSentence(error) });
  }
}

/** The settings' `?notice=`, decrypted for the session that it was made for; null for anything else. */
export function openConnectingNotice({ sessionId }: Account, notice: string): ConnectingNotice | null {
  const content = openTicket({ purpose: "youtube-notice", subject: sessionId }, notice);

  return content === null ? null : noticeSchema.parse(JSON.parse(content));
}

const missingLabels: Partial<Record<AccessName, string>> = {
  edit: "captions, playlists and later changes",
  analytics: "statistics",
};

function connectedLabel(title: string, missing: AccessName[]): string {
  const names = missing.map((name) => missingLabels[name]);
  const rest = names.length === 0 ? "" : ` Not allowed: ${names.join("; ")}. Reconnect it to allow them.`;

  return `“${title}” is connected.${rest}`;
}

/** A link on another site must start nothing here. */
function requireSameSite(request: Request): void {
  if (request.headers.get("sec-fetch-site") !== "cross-site") return;

  throw new AppError(
    "FORBIDDEN",
    "Another site’s link wanted to connect a channel; begin in Settings, Channels.",
  );
}

function toSentence(error: unknown): string {
  return toTrpcError(getTRPCErrorFromUnknown(error)).message;
}

/** The notice is encrypted for this session, so that no link can put words into our mouth. */
function returnToSettings({ sessionId }: Account, notice: ConnectingNotice): Response {
  const url = new URL("/settings", env.appOrigin);
  url.searchParams.set(
    "notice",
    createTicket({ purpose: "youtube-notice", subject: sessionId }, JSON.stringify(notice)),
  );
  url.hash = "channels";

  return redirect(url.href, toCookie("", 0));
}

function redirect(location: string, cookie: string): Response {
  return new Response(null, {
    status: 303,
    headers: {
      location,
      "set-cookie": cookie,
      "cache-control": "no-store",
      // The returning address holds a code.
      "referrer-policy": "no-referrer",
    },
  });
}

function toCookie(value: string, maxAge: number): string {
  const secure = isHttps ? "; Secure" : "";

  return `${cookieName}=${value}; Path=${cookiePath}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}

function readCookie(request: Request): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());

  return pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
}
