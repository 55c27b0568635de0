import { AppError } from "@/server/errors";
import type { Account, SessionSummary } from "../schema";
import { deviceLabel } from "./device-label";
import { deleteSession, listSessions } from "./repository";

/** The browsers that somebody is signed in with, theirs first, then the one that was used last. */
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
