import { z } from "zod";
import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { commandLineSlug } from "@/server/workspaces/schema";
import {
  type ConnectionSettings,
  connectionSettingsSchema,
  type ProviderId,
  providerIdSchema,
} from "./schema";

const connectionSelect = {
  ...{ provider: true, encryptedKey: true, keyHint: true, settings: true, isFallback: true },
  ...{ lastUsedAt: true, lastError: true },
} satisfies Prisma.ProviderConnectionSelect;
type ConnectionRow = Prisma.ProviderConnectionGetPayload<{ select: typeof connectionSelect }>;

export type StoredConnection = Omit<ConnectionRow, "provider" | "settings"> & {
  provider: ProviderId;
  settings: ConnectionSettings;
};
type Where = { workspaceId: string; provider: ProviderId };

/** A workspace's connections, the one that is used first at the head. */
export async function listConnectionRows(workspaceId: string): Promise<StoredConnection[]> {
  const rows = await getDatabase().prisma.providerConnection.findMany({
    where: { workspaceId },
    select: connectionSelect,
    // What was added at the same moment has the same place.
    orderBy: [{ position: "asc" }, { createdAt: "asc" }],
  });

  return rows.map(toConnection);
}

/** A workspace's connection to a provider; null where it has none. */
export async function findConnection({ workspaceId, provider }: Where): Promise<StoredConnection | null> {
  const row = await getDatabase().prisma.providerConnection.findFirst({
    where: { workspaceId, provider },
    select: connectionSelect,
  });

  return row && toConnection(row);
}

type ConnectionData = {
  encryptedKey: string | null;
  keyHint: string;
  settings: ConnectionSettings;
  isFallback: boolean;
};

/** Adds a connection after all others, or changes the one that there is. */
export async function upsertConnection(
  { workspaceId, provider }: Where,
  data: ConnectionData & { lastUsedAt?: Date; lastError?: null; lastErrorAt?: null },
): Promise<void> {
  const { prisma } = getDatabase();
  const last = await prisma.providerConnection.aggregate({
    where: { workspaceId },
    _max: { position: true },
  });
  const position = (last._max.position ?? -1) + 1;

  await prisma.providerConnection.upsert({
    where: { workspaceId_provider: { workspaceId, provider } },
    create: { ...data, workspaceId, provider, position },
    update: data,
  });
}

/** Notes how a call went; a connection that is gone by now notes nothing. */
export async function updateUse(
  { workspaceId, provider }: Where,
  data: { lastUsedAt: Date; lastError: string | null; lastErrorAt: Date | null },
): Promise<void> {
  await getDatabase().prisma.providerConnection.updateMany({ where: { workspaceId, provider }, data });
}

/** Removes a connection; gives whether there was one. */
export async function deleteConnection({ workspaceId, provider }: Where): Promise<boolean> {
  const { count } = await getDatabase().prisma.providerConnection.deleteMany({
    where: { workspaceId, provider },
  });

  return count > 0;
}

/** Puts connections into this order; those that are not named come after them, as they were. */
export async function updatePositions(workspaceId: string, order: ProviderId[]): Promise<void> {
  const { prisma } = getDatabase();
  const rows = await listConnectionRows(workspaceId);
  const rest = rows.map(({ provider }) => provider).filter((provider) => !order.includes(provider));

  await prisma.$transaction(
    [...order, ...rest].map((provider, position) =>
      prisma.providerConnection.updateMany({ where: { workspaceId, provider }, data: { position } }),
    ),
  );
}

/** Whether the command's own videos are in this workspace. */
export async function isOfCommandLine(workspaceId: string): Promise<boolean> {
  const { prisma } = getDatabase();

  return (await prisma.workspace.count({ where: { id: workspaceId, slug: commandLineSlug } })) > 0;
}

type EncryptedKey = { id: string; workspaceId: string; encryptedKey: string };

/** All workspaces' keys, as they are stored. */
export async function unsafeListEncryptedKeys(): Promise<EncryptedKey[]> {
  const rows = await getDatabase().prisma.providerConnection.findMany({
    where: { encryptedKey: { not: null } },
    select: { id: true, workspaceId: true, encryptedKey: true },
  });

  return z.array(z.object({ id: z.string(), workspaceId: z.string(), encryptedKey: z.string() })).parse(rows);
}

/** Stores a key that was encrypted anew, unless somebody has changed it meanwhile. */
export async function replaceEncryptedKey(
  { id, workspaceId, encryptedKey }: EncryptedKey,
  renewed: string,
): Promise<void> {
  await getDatabase().prisma.providerConnection.updateMany({
    where: { id, workspaceId, encryptedKey },
    data: { encryptedKey: renewed },
  });
}

function toConnection({ provider, settings, ...row }: ConnectionRow): StoredConnection {
  return {
    ...row,
    provider: providerIdSchema.parse(provider),
    settings: connectionSettingsSchema.parse(settings),
  };
}
