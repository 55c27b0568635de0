import { AppError } from "@/server/errors";
import { isPersonal } from "@/server/env";
import { getDefaultModel, getProvider, listProviders, toProviderView, updateModel } from "../registry";
import { decryptKey, toKeyHint } from "./connection-key";
import {
  findConnection,
  isOfCommandLine,
  listConnectionRows,
  type StoredConnection,
} from "./connection-repository";
import type { Credentials } from "./open-writer";
import type { ConnectionView, ProviderId, ProviderView } from "./schema";

/** A connection with what a call takes. `key` is null where none is needed. */
export type UsableConnection = Credentials &
  Omit<ConnectionView, "provider" | "name"> & {
    workspaceId: string;
    /** Why its key cannot be read; no call is made then. */
    keyProblem?: AppError;
  };

/**
 * A workspace's connections, its own ones in their order and then those whose keys are in the environment, where that is for
 * this workspace. Keys are in it: it is for calls, and never leaves the server.
 */
export async function listUsableConnections(workspaceId: string): Promise<UsableConnection[]> {
  const own = (await listConnectionRows(workspaceId)).map((row) => toUsable(workspaceId, row));
  const mayUseEnvironment = isPersonal() || (await isOfCommandLine(workspaceId));
  const names = own.map(({ provider }) => provider.id);

  return [
    ...own,
    ...(mayUseEnvironment ? listEnvironmentConnections(workspaceId) : []).filter(
      ({ provider }) => !names.includes(provider.id),
    ),
  ];
}

/** The one to a provider. Throws NOT_FOUND. */
export async function getUsableConnection(
  workspaceId: string,
  provider: ProviderId,
): Promise<UsableConnection> {
  const connections = await listUsableConnections(workspaceId);
  const connection = connections.find((one) => one.provider.id === provider);
  if (!connection) throw new AppError("NOT_FOUND", "This connection was removed.");

  return connection;
}

/** The workspace's own one to a provider; null where it has none. */
export async function findOwnConnection(
  workspaceId: string,
  provider: ProviderId,
): Promise<UsableConnection | null> {
  const row = await findConnection({ workspaceId, provider });

  return row && toUsable(workspaceId, row);
}

/** The same for people, with everybody who can be connected. */
export async function listConnections(
  workspaceId: string,
): Promise<{ connections: ConnectionView[]; providers: ProviderView[]; canFindLocal: boolean }> {
  return {
    connections: (await listUsableConnections(workspaceId)).map(toConnectionView),
    providers: listProviders("writer").map(toProviderView),
    canFindLocal: isPersonal(),
  };
}

function toConnectionView({ provider, keyProblem, ...connection }: UsableConnection): ConnectionView {
  const { model, baseUrl, origin, keyHint, isFallback, lastUsedAt, lastError } = connection;

  return {
    ...{ provider: provider.id, name: provider.name, model, origin, keyHint, isFallback, lastUsedAt },
    ...(baseUrl !== undefined && { baseUrl }),
    lastError: keyProblem?.userMessage ?? lastError,
  };
}

function toUsable(
  workspaceId: string,
  { provider: id, encryptedKey, settings, ...row }: StoredConnection,
): UsableConnection {
  const provider = getProvider(id);
  const key = encryptedKey === null ? null : decryptKey(workspaceId, encryptedKey);
  const isUnreadable = encryptedKey !== null && key === null;

  return {
    ...{ workspaceId, provider, key, origin: "workspace" },
    ...settings,
    ...row,
    model: updateModel(id, settings.model),
    ...(isUnreadable && {
      keyProblem: new AppError(
        "PROVIDER_REJECTED",
        `The key of ${provider.name} can no longer be read, because the secret of this installation was changed: enter it again in Settings > Connections.`,
      ),
    }),
  };
}

/** Those whose keys are in the environment. */
export function listEnvironmentConnections(workspaceId = ""): UsableConnection[] {
  return listProviders("writer").flatMap((provider) => {
    const key = provider.environment?.key;
    const model = getDefaultModel(provider.id) ?? { id: "openrouter/auto", name: "Chosen by OpenRouter" };
    if (key === undefined) return [];

    return {
      ...{ workspaceId, provider, key, origin: "environment" as const, keyHint: toKeyHint(key) },
      ...{ model, isFallback: false, lastUsedAt: null, lastError: null },
    };
  });
}
