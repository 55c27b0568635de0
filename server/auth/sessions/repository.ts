import { getDatabase } from "@/server/adapters/db/database";
import { type Account, accountSchema, type Person, personSchema, type SessionToken } from "../schema";

const day = 24 * 60 * 60 * 1000;
/** However often it is used. */
const maxAgeMs = 30 * day;
const maxIdleMs = 7 * day;
/** To find a telephone. */
const maxAwaitingMs = 15 * 60 * 1000;
/** Each request would write otherwise. */
const seenEveryMs = 5 * 60 * 1000;
/** Whoever signs in again and again adds rows: the ones that were idle longest end. */
const maxSessions = 50;

const sessionSelect = { id: true, userAgent: true, address: true, createdAt: true, lastSeenAt: true };
export type SessionRow = {
  id: string;
  userAgent: string;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
};

const accountRowSchema = accountSchema.extend({ lastSeenAt: accountSchema.shape.signedInAt });

/** Adds a session, and forgets those of the person that are over. */
export async function createSession(session: {
  userId: string;
  userAgent: string;
  address: string;
  awaitsSecondFactor?: boolean;
}): Promise<SessionToken> {
  const { prisma } = getDatabase();
  const { userId, awaitsSecondFactor = false } = session;
  const { id: sessionId } = await prisma.session.create({
    data: {
      ...session,
      expiresAt: new Date(Date.now() + (awaitsSecondFactor ? maxAwaitingMs : maxAgeMs)),
    },
    select: { id: true },
  });
  // Whoever has only the password ends nobody's session.
  const kept = await prisma.session.findMany({
    ...{ where: { userId, awaitsSecondFactor, ...current() }, select: { id: true } },
    ...{ orderBy: { lastSeenAt: "desc" }, take: maxSessions },
  });
  await prisma.session.deleteMany({
    where: { userId, awaitsSecondFactor, id: { notIn: kept.map(({ id }) => id) } },
  });

  return { sessionId };
}

const personColumns = `"User"."id" as "userId", "User"."email", "User"."name",
  "User"."emailVerifiedAt" is not null as "isEmailVerified",
  "User"."passwordHash" is not null as "hasPassword",
  "Session"."id" as "sessionId", "Session"."createdAt" as "signedInAt"`;
/** Nobody is signed in with a session that is over, or as long as it awaits a second factor. */
const isSignedIn = `"Session"."id" = $1 and not "Session"."awaitsSecondFactor"
  and "Session"."expiresAt" > $2 and "Session"."lastSeenAt" > $3`;

/**
 * The person of a session with the workspace that is open in it, or the one that they have had longest; null once the session is over, they deleted their
 * account or all their workspaces are deleted. Nothing of a workspace is read or changed in the web app without this.
 */
export async function findAccount({ sessionId }: SessionToken): Promise<Account | null> {
  // Every request asks this: Prisma would send four statements.
  const { rows } = await getDatabase().pool.query(
    `select ${personColumns}, "Session"."lastSeenAt",
       (exists (select from "Authenticator" where "userId" = "User"."id")
         or exists (select from "Passkey" where "userId" = "User"."id")) as "hasSecondFactor",
       "Workspace"."requiresSecondFactor",
       "Workspace"."id" as "workspaceId", "Workspace"."name" as "workspaceName", "Membership"."role",
       "Membership"."channelIds"
     from "Session"
     join "User" on "User"."id" = "Session"."userId"
     join "Membership" on "Membership"."userId" = "User"."id"
     join "Workspace" on "Workspace"."id" = "Membership"."workspaceId"
     where ${isSignedIn} and "User"."deletedAt" is null and "Workspace"."deletedAt" is null
     order by "Membership"."workspaceId" = "Session"."workspaceId" desc nulls last, "Membership"."createdAt"
     limit 1`,
    [sessionId, new Date(), new Date(Date.now() - maxIdleMs)],
  );
  if (rows.length === 0) return null;

  const { lastSeenAt, ...account } = accountRowSchema.parse(rows[0]);
  if (Date.now() - lastSeenAt.getTime() > seenEveryMs) {
    await getDatabase().prisma.session.updateMany({
      where: { id: sessionId },
      data: { lastSeenAt: new Date() },
    });
  }

  return account;
}

/** Opens another workspace of a person in their session; false where they are not in it. */
export async function openWorkspace(session: {
  userId: string;
  sessionId: string;
  workspaceId: string;
}): Promise<boolean> {
  const { userId, sessionId, workspaceId } = session;
  const { prisma } = getDatabase();
  const membership = await prisma.membership.findFirst({
    where: { userId, workspaceId, workspace: { deletedAt: null } },
    select: { role: true },
  });
  if (!membership) return false;
  await prisma.session.updateMany({ where: { id: sessionId, userId }, data: { workspaceId } });

  return true;
}

/** The person of a session, also without a workspace or of a deleted account; null once the session is over. */
export async function findPerson({ sessionId }: SessionToken): Promise<Person | null> {
  const { rows } = await getDatabase().pool.query(
    `select ${personColumns} from "Session" join "User" on "User"."id" = "Session"."userId" where ${isSignedIn}`,
    [sessionId, new Date(), new Date(Date.now() - maxIdleMs)],
  );

  return rows.length === 0 ? null : personSchema.parse(rows[0]);
}

/** Who has begun to sign in with a session, and has not given their second factor yet; null of any other session. */
export async function findUserAwaitingSecondFactor({ sessionId }: SessionToken): Promise<string | null> {
  const row = await getDatabase().prisma.session.findFirst({
    where: { id: sessionId, awaitsSecondFactor: true, ...current() },
    select: { userId: true },
  });

  return row && row.userId;
}

/** A person's sessions, the one that was used last first. */
export function listSessions(userId: string): Promise<SessionRow[]> {
  return getDatabase().prisma.session.findMany({
    ...{ where: { userId, awaitsSecondFactor: false, ...current() }, select: sessionSelect },
    ...{ orderBy: { lastSeenAt: "desc" } },
  });
}

/** Ends one session of a person; false where they have none of that id. */
export async function deleteSession(userId: string, sessionId: string): Promise<boolean> {
  const { count } = await getDatabase().prisma.session.deleteMany({ where: { id: sessionId, userId } });

  return count > 0;
}

/** Ends all sessions of a person, or all but one. */
export async function deleteSessions(userId: string, except?: string): Promise<void> {
  await getDatabase().prisma.session.deleteMany({ where: { userId, id: { not: except } } });
}

/** Ends the session of a cookie: whoever has it is its owner. */
export async function deleteOwnSession({ sessionId }: SessionToken): Promise<void> {
  await getDatabase().prisma.session.deleteMany({ where: { id: sessionId } });
}

function current() {
  return { expiresAt: { gt: new Date() }, lastSeenAt: { gt: new Date(Date.now() - maxIdleMs) } };
}
