import { getDatabase } from "@/server/adapters/db/database";
import type { OneTimeTokenPurpose } from "@/prisma/generated/enums";
import type { Prisma } from "@/prisma/generated/client";

const userSelect = {
  id: true,
  email: true,
  name: true,
  passwordHash: true,
  emailVerifiedAt: true,
  createdAt: true,
} satisfies Prisma.UserSelect;
export type UserRow = Prisma.UserGetPayload<{ select: typeof userSelect }>;

type UserChange = Pick<Prisma.UserUncheckedUpdateInput, "name" | "passwordHash" | "emailVerifiedAt">;

/** Accounts are found by e-mail and id before anybody is signed in, so these queries have no workspace. */
export function findUserByEmail(email: string): Promise<UserRow | null> {
  return getDatabase().prisma.user.findUnique({ where: { email }, select: userSelect });
}

export function findUser(userId: string): Promise<UserRow | null> {
  return getDatabase().prisma.user.findUnique({ where: { id: userId }, select: userSelect });
}

/** A workspace's owners with verified addresses. */
export function listOwners(workspaceId: string): Promise<UserRow[]> {
  return getDatabase().prisma.user.findMany({
    where: {
      memberships: { some: { workspaceId, role: "owner" } },
      ...{ deletedAt: null, emailVerifiedAt: { not: null } },
    },
    select: userSelect,
    orderBy: { createdAt: "asc" },
  });
}

export function findUserByGoogleSubject(googleSubject: string): Promise<UserRow | null> {
  return getDatabase().prisma.user.findUnique({ where: { googleSubject }, select: userSelect });
}

/** Links a Google account to an account, unless another one is linked already. */
export async function linkGoogle(
  userId: string,
  data: { googleSubject: string } & UserChange,
): Promise<void> {
  await getDatabase().prisma.user.updateMany({ where: { id: userId, googleSubject: null }, data });
}

type NewUser = {
  email: string;
  name: string;
  passwordHash?: string;
  emailVerifiedAt?: Date;
  googleSubject?: string;
};

/** Adds a person with a workspace of their own, unless they join another's. Returns null if the e-mail address is taken. */
export async function createUserWithWorkspace(
  user: NewUser,
  { hasWorkspace = true }: { hasWorkspace?: boolean } = {},
): Promise<UserRow | null> {
  try {
    return await getDatabase().prisma.user.create({
      data: {
        ...user,
        ...(hasWorkspace && {
          memberships: {
            create: {
              role: "owner",
              workspace: { create: { slug: crypto.randomUUID(), name: `${user.name}'s workspace` } },
            },
          },
        }),
      },
      select: userSelect,
    });
  } catch (error) {
    if (await findUserByEmail(user.email)) return null;
    throw error;
  }
}

export async function updateUser(userId: string, data: UserChange): Promise<void> {
  await getDatabase().prisma.user.update({ where: { id: userId }, data, select: { id: true } });
}

/** Changes a person's address to a verified one; false if another account has taken it. */
export async function changeEmail(userId: string, email: string): Promise<boolean> {
  try {
    await getDatabase().prisma.user.update({
      where: { id: userId },
      data: { email, emailVerifiedAt: new Date() },
      select: { id: true },
    });

    return true;
  } catch (error) {
    if (await findUserByEmail(email)) return false;
    throw error;
  }
}

/** Stores a new token, and deletes all expired ones. */
export async function createToken(token: {
  userId: string;
  purpose: OneTimeTokenPurpose;
  tokenHash: string;
  expiresAt: Date;
  email?: string;
}): Promise<void> {
  const { prisma } = getDatabase();
  await prisma.oneTimeToken.deleteMany({ where: { expiresAt: { lte: new Date() } } });
  await prisma.oneTimeToken.create({ data: token, select: { id: true } });
}

/** A token's owner, and its address if it has one, without using the token up; null if it is unknown, used or expired. */
export async function findToken(
  purpose: OneTimeTokenPurpose,
  tokenHash: string,
): Promise<{ user: UserRow; email: string | null } | null> {
  return getDatabase().prisma.oneTimeToken.findFirst({
    where: { purpose, tokenHash, expiresAt: { gt: new Date() } },
    select: { user: { select: userSelect }, email: true },
  });
}

/**
 * Deletes a token and returns its owner's id; null if it is unknown, used or expired. It works once: only one caller can delete it. The
 * person's other tokens for the same purpose are deleted, too.
 */
export async function consumeToken(purpose: OneTimeTokenPurpose, tokenHash: string): Promise<string | null> {
  const { prisma } = getDatabase();
  const where = { purpose, tokenHash, expiresAt: { gt: new Date() } };
  const token = await prisma.oneTimeToken.findFirst({ where, select: { userId: true } });
  const { count } = await prisma.oneTimeToken.deleteMany({ where });
  if (!token || count === 0) return null;

  await deleteTokens(token.userId, purpose);

  return token.userId;
}

/** Invalidates the links that a person was sent, for one purpose or for all. */
export async function deleteTokens(userId: string, purpose?: OneTimeTokenPurpose): Promise<void> {
  await getDatabase().prisma.oneTimeToken.deleteMany({ where: { userId, purpose } });
}
