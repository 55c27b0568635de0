import { getDatabase } from "@/server/adapters/db/database";
import { type Account, accountSchema, type Person, personSchema, type SessionToken } from "../schema";

const day = 24 * 60 * 60 * 1000;
/** Applies however often it is used. */
const maxAgeMs = 30 * day;
const maxIdleMs = 7 * day;
/** Time to find a telephone. */
const maxAwaitingMs = 15 * 60 * 1000;
/** Otherwise each request would write. */
const seenEveryMs = 5 * 60 * 1000;
/** Repeated sign-ins add rows, so the longest idle ones are deleted. */
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

/** Adds a session, and deletes the person's expired ones. */
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
  // Knowing only the password must not end any full session.
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
/** An expired session, or one that awaits a second factor, signs nobody in. */
const isSignedIn = `"Session"."id" = $1 and not "Session"."awaitsSecondFactor"
  and "Session"."expiresAt" > $2 and "Session"."lastSeenAt" > $3`;

/**
 * The person of a session with the workspace that is open in it, or the one that they have had longest; null once the session is over, or
 * if their account or all their workspaces are deleted. The web app reads or changes nothing in a workspace without this.
 */
export async function findAccount({ sessionId }: SessionToken): Promise<Account | null> {
  // Runs on every request: Prisma would send four statements.
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

/** Opens another workspace in a person's session; false if they are not a member. */
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

/** The person of a session, even without a workspace or with a deleted account; null once the session is over. */
export async function findPerson({ sessionId }: SessionToken): Promise<Person | null> {
  const { rows } = await getDatabase().pool.query(
    `select ${personColumns} from "Session" join "User" on "User"."id" = "Session"."userId" where ${isSignedIn}`,
    [sessionId, new Date(), new Date(Date.now() - maxIdleMs)],
  );

  return rows.length === 0 ? null : personSchema.parse(rows[0]);
}

/** The id of the user whose session still awaits a second factor; null for any other session. */
export async function findUserAwaitingSecondFactor({ sessionId }: SessionToken): Promise<string | null> {
  const row = await getDatabase().prisma.session.findFirst({
    where: { id: sessionId, awaitsSecondFactor: true, ...current() },
    select: { userId: true },
  });

  return row && row.userId;
}

/** A person's sessions, most recently used first. */
export function listSessions(userId: string): Promise<SessionRow[]> {
  return getDatabase().prisma.session.findMany({
    ...{ where: { userId, awaitsSecondFactor: false, ...current() }, select: sessionSelect },
    ...{ orderBy: { lastSeenAt: "desc" } },
  });
}

/** Ends one session of a person; false if they have none with that id. */
export async function deleteSession(userId: string, sessionId: string): Promise<boolean> {
  const { count } = await getDatabase().prisma.session.deleteMany({ where: { id: sessionId, userId } });

  return count > 0;
}

/** Ends all sessions of a person, or all but one. */
export async function deleteSessions(userId: string, except?: string): Promise<void> {
  await getDatabase().prisma.session.deleteMany({ where: { userId, id: { not: except } } });
}

/** Ends the session of a cookie: its holder is its owner. */
export async function deleteOwnSession({ sessionId }: SessionToken): Promise<void> {
  await getDatabase().prisma.session.deleteMany({ where: { id: sessionId } });
}

function current() {
  return { expiresAt: { gt: new Date() }, lastSeenAt: { gt: new Date(Date.now() - maxIdleMs) } };
}
