import { AppError } from "@/server/errors";
import { deleteConnection, updatePositions } from "./connection-repository";
import type { ProviderId } from "./schema";

/** Removes a workspace's connection, its key included. Throws NOT_FOUND. */
export async function removeConnection(where: { workspaceId: string; provider: ProviderId }): Promise<void> {
  if (await deleteConnection(where)) return;

  throw new AppError("NOT_FOUND", "This connection was removed already.");
}

/** Puts a workspace's connections into this order: the first one writes, and fallbacks follow in theirs. */
export async function reorderConnections(workspaceId: string, providers: ProviderId[]): Promise<void> {
  await updatePositions(workspaceId, [...new Set(providers)]);
}
