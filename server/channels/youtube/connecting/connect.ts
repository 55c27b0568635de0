import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { YouTubeError } from "@/server/adapters/youtube/errors";
import {
  type ChannelGrant,
  createAuthorization,
  exchangeCode,
  revokeGrant,
  type YouTubeOAuthClient,
} from "@/server/adapters/youtube/oauth";
import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { createTicket, openTicket } from "@/server/auth/ticket";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { getChannel } from "../../channels";
import type { ChannelIds } from "../call-channel";
import { readOwnChannel } from "../health/read-own-channel";
import { requireClient } from "../oauth-clients";
import { chargeQuota, toProjectId } from "../quota-ledger";
import { listConnectionRows } from "../repository";
import { type AccessName, neededAccess, toAccess, toScopes } from "./access";
import { storeConnection } from "./store-connection";

/** Whose browser goes to Google and comes back: both times the same session, in the same workspace. */
export type ConnectingPerson = { sessionId: string; workspaceId: string };

const attemptSchema = z.object({
  channelId: z.uuid(),
  clientId: z.string(),
  state: z.string(),
  codeVerifier: z.string(),
});

const toTicketKind = ({ sessionId, workspaceId }: ConnectingPerson) => {
  return { purpose: "youtube-connect" as const, subject: `${sessionId} ${workspaceId}` };
};

/**
 * The address of Google's consent page for a channel, and the ticket that `finishConnecting` wants back from the same browser.
 * Throws NOT_FOUND, CONFLICT for a channel that uploads nothing, CONFIGURATION_INVALID without an OAuth client.
 */
export async function beginConnecting(
  person: ConnectingPerson,
  { channelId, access }: { channelId: string; access: readonly AccessName[] },
): Promise<{ url: string; ticket: string }> {
  const { workspaceId } = person;
  await requireYouTubeKind({ workspaceId, channelId });
  const client = await requireClient(workspaceId);
  const state = randomBytes(32).toString("base64url");
  const { url, codeVerifier } = await createAuthorization(client, { scopes: toScopes(access), state });
  const attempt: z.infer<typeof attemptSchema> = {
    channelId,
    clientId: client.clientId,
    state,
    codeVerifier,
  };

  return { url, ticket: createTicket(toTicketKind(person), JSON.stringify(attempt)) };
}

/**
 * Connects the channel that a person has chosen on Google's pages, from which they came back with `answer`. Gives its title, and
 * what they did not allow. Throws INVALID_INPUT where nothing of that was begun in this browser, or they said no; CONFLICT where
 * it is another YouTube channel than before, or another channel's; YOUTUBE_….
 */
export async function finishConnecting(
  person: ConnectingPerson,
  { ticket, answer }: { ticket: string; answer: URLSearchParams },
): Promise<{ title: string; missing: AccessName[] }> {
  const { workspaceId } = person;
  const { channelId, clientId, codeVerifier } = openAttempt(person, ticket, answer.get("state") ?? "");
  const code = readCode(answer);
  await requireYouTubeKind({ workspaceId, channelId });
  const client = await requireClient(workspaceId);
  if (client.clientId !== clientId) {
    throw new AppError("CONFLICT", "The OAuth client was changed meanwhile; connect the channel again.");
  }

  const grant = await exchange(client, { code, codeVerifier });
  await requireNeededAccess(grant, { workspaceId, client });
  await chargeQuota({ workspaceId, projectId: toProjectId(clientId) }, "channels.list");
  const channel = await readOwnChannel(grant);
  // Nobody refreshes the old grant while the new one takes its place.
  await withAdvisoryLock(`youtube-access ${channelId}`, () =>
    storeConnection({ workspaceId, channelId }, { clientId, grant, channel }),
  );
  const access = toAccess(grant.scopes);
  await recordAuditEvent({
    ...{ workspaceId, action: "channel.connected", subject: { id: channelId, name: channel.title } },
    after: { access },
  });

  return {
    title: channel.title,
    missing: (["edit", "analytics"] as const).filter((name) => !access.includes(name)),
  };
}

async function requireYouTubeKind(where: ChannelIds): Promise<void> {
  const { kind, name } = await getChannel(where);
  if (kind === "youtube") return;

  throw new AppError("CONFLICT", `“${name}” makes packages of files; have it publish to YouTube first.`);
}

function openAttempt(person: ConnectingPerson, ticket: string, state: string) {
  const content = openTicket(toTicketKind(person), ticket);
  const attempt = content === null ? undefined : attemptSchema.parse(JSON.parse(content));
  if (attempt && isSame(attempt.state, state)) return attempt;

  throw new AppError(
    "INVALID_INPUT",
    "This connection was not begun in this browser within the last ten minutes; connect the channel again.",
  );
}

/** How long it takes tells nothing of where two texts differ. */
function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();

  return timingSafeEqual(hash(one), hash(other));
}

/** https://developers.google.com/identity/protocols/oauth2/web-server#handlingresponse. */
function readCode(answer: URLSearchParams): string {
  const error = answer.get("error");
  const code = answer.get("code");
  if (error === null && code !== null) return code;

  throw new AppError(
    "INVALID_INPUT",
    error === "access_denied"
      ? "Nothing was connected, because the consent was refused on Google’s page; try again when you like."
      : `Nothing was connected: Google answered with ${/^[a-z_]{1,60}$/.exec(error ?? "")?.[0] ?? "an error"}; try again.`,
  );
}

async function exchange(
  client: YouTubeOAuthClient,
  code: { code: string; codeVerifier: string },
): Promise<ChannelGrant> {
  try {
    return await exchangeCode(client, code);
  } catch (error) {
    if (!(error instanceof YouTubeError && error.reason === "invalid_grant")) throw error;
    throw new AppError(
      "INVALID_INPUT",
      "Google’s answer works only once, for a few minutes; connect the channel again.",
      { cause: error },
    );
  }
}

/** A grant that is good for nothing is given back, unless that could end those of other channels of the same person. */
async function requireNeededAccess(
  { scopes, refreshToken }: ChannelGrant,
  { workspaceId, client }: { workspaceId: string; client: YouTubeOAuthClient },
): Promise<void> {
  const access = toAccess(scopes);
  if (neededAccess.every((name) => access.includes(name))) return;

  const others = await listConnectionRows(workspaceId);
  if (!others.some(({ clientId }) => clientId === client.clientId)) {
    await revokeGrant(client, refreshToken).catch((error: unknown) =>
      log.warn({ err: error, workspaceId }, "A grant that is not used could not be revoked"),
    );
  }
  throw new AppError(
    "INVALID_INPUT",
    access.includes("upload")
      ? "Nothing was connected: leave the box for viewing your YouTube account ticked on Google’s page."
      : "Nothing was connected: leave the box for managing your YouTube videos ticked on Google’s page, or nothing can be uploaded.",
  );
}
