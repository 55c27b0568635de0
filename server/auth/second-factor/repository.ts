import { getDatabase } from "@/server/adapters/db/database";
import type { Prisma } from "@/prisma/generated/client";

const passkeySelect = { id: true, name: true, createdAt: true, lastUsedAt: true };

/** Whether a person has a second factor beside a password, a mailbox or Google. */
export async function hasSecondFactor(userId: string): Promise<boolean> {
  const { prisma } = getDatabase();
  const counts = await Promise.all([
    prisma.authenticator.count({ where: { userId } }),
    prisma.passkey.count({ where: { userId } }),
  ]);

  return counts.some((count) => count > 0);
}

/** Deletes all of a person's second factors. */
export async function deleteSecondFactors(userId: string): Promise<void> {
  const { prisma } = getDatabase();
  await prisma.authenticator.deleteMany({ where: { userId } });
  await prisma.passkey.deleteMany({ where: { userId } });
  await prisma.recoveryCode.deleteMany({ where: { userId } });
}

export function findAuthenticator(
  userId: string,
): Promise<{ encryptedSecret: string; createdAt: Date } | null> {
  return getDatabase().prisma.authenticator.findUnique({
    where: { userId },
    select: { encryptedSecret: true, createdAt: true },
  });
}

/** The authenticator apps of all people, with their stored secrets. */
export function listEncryptedSecrets(): Promise<{ userId: string; encryptedSecret: string }[]> {
  return getDatabase().prisma.authenticator.findMany({ select: { userId: true, encryptedSecret: true } });
}

/** Stores a re-encrypted secret, unless the app was replaced meanwhile. */
export async function replaceEncryptedSecret(
  where: { userId: string; encryptedSecret: string },
  renewed: string,
): Promise<void> {
  await getDatabase().prisma.authenticator.updateMany({ where, data: { encryptedSecret: renewed } });
}

/** Adds a person's authenticator app; false if they have one. */
export async function createAuthenticator(authenticator: {
  userId: string;
  encryptedSecret: string;
  lastTimeStep: number;
}): Promise<boolean> {
  const { count } = await getDatabase().prisma.authenticator.createMany({
    data: authenticator,
    skipDuplicates: true,
  });

  return count > 0;
}

/** Records that a time step's code was used; false if it, or a later one, was used before. */
export async function useTimeStep(userId: string, timeStep: number): Promise<boolean> {
  const { count } = await getDatabase().prisma.authenticator.updateMany({
    where: { userId, lastTimeStep: { lt: timeStep } },
    data: { lastTimeStep: timeStep },
  });

  return count > 0;
}

export async function deleteAuthenticator(userId: string): Promise<boolean> {
  const { count } = await getDatabase().prisma.authenticator.deleteMany({ where: { userId } });

  return count > 0;
}

export type PasskeyRow = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

/** Somebody's passkeys, in the order in which they were added. */
export function listPasskeys(userId: string): Promise<PasskeyRow[]> {
  return getDatabase().prisma.passkey.findMany({
    ...{ where: { userId }, select: passkeySelect, orderBy: { createdAt: "asc" } },
  });
}

export async function listCredentialIds(userId: string): Promise<string[]> {
  const rows = await getDatabase().prisma.passkey.findMany({
    where: { userId },
    select: { credentialId: true },
  });

  return rows.map(({ credentialId }) => credentialId);
}

const passkeyToVerifySelect = {
  ...{ id: true, credentialId: true, publicKey: true, counter: true },
  user: { select: { id: true, emailVerifiedAt: true } },
} satisfies Prisma.PasskeySelect;
export type PasskeyToVerify = Prisma.PasskeyGetPayload<{ select: typeof passkeyToVerifySelect }>;

/** A passkey by the credential id that browsers use, with the fields that verify its signatures. */
export function findPasskey(credentialId: string): Promise<PasskeyToVerify | null> {
  return getDatabase().prisma.passkey.findUnique({ where: { credentialId }, select: passkeyToVerifySelect });
}

/** Adds a passkey; false if it is taken. */
export async function createPasskey(passkey: {
  userId: string;
  name: string;
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
}): Promise<boolean> {
  const { count } = await getDatabase().prisma.passkey.createMany({ data: passkey, skipDuplicates: true });

  return count > 0;
}

export async function updatePasskey(
  where: { id: string; userId: string },
  data: { name: string } | { counter: number; lastUsedAt: Date },
): Promise<boolean> {
  const { count } = await getDatabase().prisma.passkey.updateMany({ where, data });

  return count > 0;
}

export async function deletePasskey(where: { id: string; userId: string }): Promise<boolean> {
  const { count } = await getDatabase().prisma.passkey.deleteMany({ where });

  return count > 0;
}

/** Records that a challenge was answered; false if it was before. Deletes expired ones. */
export async function useChallenge(challenge: { challengeHash: string; expiresAt: Date }): Promise<boolean> {
  const { prisma } = getDatabase();
  await prisma.usedChallenge.deleteMany({ where: { expiresAt: { lte: new Date() } } });
  const { count } = await prisma.usedChallenge.createMany({ data: challenge, skipDuplicates: true });

  return count > 0;
}

/** Replaces all recovery codes of a person. */
export async function replaceRecoveryCodes(userId: string, codeHashes: string[]): Promise<void> {
  const { prisma } = getDatabase();
  await prisma.$transaction([
    prisma.recoveryCode.deleteMany({ where: { userId } }),
    prisma.recoveryCode.createMany({ data: codeHashes.map((codeHash) => ({ userId, codeHash })) }),
  ]);
}

export function countRecoveryCodes(userId: string): Promise<number> {
  return getDatabase().prisma.recoveryCode.count({ where: { userId } });
}

/** Uses up a recovery code; false if it does not exist, or no longer. */
export async function deleteRecoveryCode(userId: string, codeHash: string): Promise<boolean> {
  const { count } = await getDatabase().prisma.recoveryCode.deleteMany({ where: { userId, codeHash } });

  return count > 0;
}

/** Opens a workspace only to those who have a second factor, or to all its members again. */
export async function requireOfWorkspace(workspaceId: string, requiresSecondFactor: boolean): Promise<void> {
  await getDatabase().prisma.workspace.updateMany({
    where: { id: workspaceId },
    data: { requiresSecondFactor },
  });
}
