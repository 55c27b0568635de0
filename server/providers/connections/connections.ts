import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { AppError } from "@/server/errors";
import { deleteConnection, updatePositions } from "./connection-repository";
import { getProvider } from "../registry";
import type { ProviderId } from "./schema";

/** Removes a workspace's connection, its key included. Throws NOT_FOUND. */
export async function removeConnection(where: { workspaceId: string; provider: ProviderId }): Promise<void> {
  if (!(await deleteConnection(where))) {
    throw new AppError("NOT_FOUND", "This connection was removed already.");
  }
  const { workspaceId, provider } = where;
  await recordAuditEvent({
    ...{ workspaceId, action: "connection.removed", subject: { name: getProvider(provider).name } },
  });
}

/** Puts a workspace's connections into this order: the first one writes, and fallbacks follow in theirs. */
export async function reorderConnections(workspaceId: string, providers: ProviderId[]): Promise<void> {
  const order = [...new Set(providers)];
  await updatePositions(workspaceId, order);
  await recordAuditEvent({
    ...{ workspaceId, action: "connection.reordered" },
    after: { order: order.map((provider) => getProvider(provider).name) },
  });
}
