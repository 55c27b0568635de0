import { headers } from "next/headers";
import { AppError } from "@/server/errors";
import { sendNotice } from "../notices";
import { findUser } from "../repository";
import type { Account, Person, SessionSummary, SessionToken } from "../schema";
import { hasSecondFactor } from "../second-factor/repository";
import { rememberDevice } from "../sign-in/known-device";
import { deviceLabel } from "./device-label";
import { createSession, deleteOwnSession, deleteSession, listSessions, openWorkspace } from "./repository";

/** A person's first sign-in is no news to them. */
const firstSignInWithinMs = 60 * 60 * 1000;
const maxUserAgentLength = 300;

/** A person's sessions: the current one first, then the most recently used. */
export async function listOwnSessions({ userId, sessionId }: Account): Promise<SessionSummary[]> {
  const rows = await listSessions(userId);
  const sessions = rows.map(({ id, userAgent, address, createdAt, lastSeenAt }) => ({
    ...{ sessionId: id, device: deviceLabel(userAgent), address },
    ...{ signedInAt: createdAt, lastSeenAt, isThis: id === sessionId },
  }));

  return sessions.toSorted((one, other) => Number(other.isThis) - Number(one.isThis));
}

/** Ends one of a person's sessions. Throws NOT_FOUND. */
export async function endSession(userId: string, sessionId: string): Promise<void> {
  if (await deleteSession(userId, sessionId)) return;

  throw new AppError("NOT_FOUND", "This device is signed out already.");
}

/** Opens another of a person's workspaces in the current session. Throws NOT_FOUND. */
export async function switchWorkspace(person: Person, workspaceId: string): Promise<void> {
  if (await openWorkspace({ ...person, workspaceId })) return;

  throw new AppError("NOT_FOUND", "You are not in this workspace any more; load this page again.");
}

/**
 * Begins a session in this request's browser, replacing the one it had. For an account with a second factor, it can only be used to give
 * that factor, unless `shownAll`. After a full sign-in, the person is told by mail about a device that is new to their account.
 */
export async function startSession(
  userId: string,
  { previous, shownAll }: { previous: SessionToken | null; shownAll: boolean },
): Promise<SessionToken> {
  if (previous) await deleteOwnSession(previous);
  const awaitsSecondFactor = !shownAll && (await hasSecondFactor(userId));
  const isKnown = awaitsSecondFactor || (await rememberDevice(userId));
  const requestHeaders = await headers();
  const userAgent = (requestHeaders.get("user-agent") ?? "").slice(0, maxUserAgentLength);
  // `cli/web/web.ts` has put the one trustworthy address there.
  const address = requestHeaders.get("x-forwarded-for") ?? "";
  const user = isKnown ? null : await findUser(userId);
  if (user && Date.now() - user.createdAt.getTime() > firstSignInWithinMs) {
    sendNotice(user, {
      subject: "A new device signed in",
      text: `${deviceLabel(userAgent)} signed in to your account for the first time${address && `, from ${address}`}.`,
    });
  }

  return createSession({ userId, userAgent, address, awaitsSecondFactor });
}
