import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { AppError } from "@/server/errors";
import { undoneSince } from "@/server/undo-time";
import {
  createOnlyWorkspace,
  findAccountDeletion,
  listDeletedWorkspaces,
  unmarkAccount,
  unmarkWorkspace,
} from "./repository";
import type { Restorable } from "./schema";

/** So many workspaces, each with the files that it may hold, are kept for undo; otherwise deleting would be room for more. */
const maxDeletedWorkspaces = 3;

/** What a person can have back of what they deleted. */
export async function listRestorable(userId: string): Promise<Restorable> {
  const since = undoneSince();
  const [deletedAt, workspaces] = await Promise.all([
    findAccountDeletion(userId),
    listDeletedWorkspaces(userId, since),
  ]);

  return { account: deletedAt && { deletedAt, canBeKept: deletedAt >= since }, workspaces };
}

/** Keeps an account that its owner has deleted, with the workspaces that went with it. Throws NOT_FOUND. */
export async function keepAccount(userId: string): Promise<void> {
  if (await unmarkAccount(userId, undoneSince())) return;

  throw new AppError("NOT_FOUND", "This account can no longer be restored.");
}

/** Brings a workspace back to all who were in it, for its owner. Throws NOT_FOUND. */
export async function restoreWorkspace(where: { userId: string; workspaceId: string }): Promise<void> {
  if (!(await unmarkWorkspace({ ...where, since: undoneSince() }))) {
    throw new AppError("NOT_FOUND", "This workspace can no longer be restored.");
  }
  await recordAuditEvent({ workspaceId: where.workspaceId, action: "workspace.restored" });
}

/** Makes a workspace for a person who has deleted theirs. Throws CONFLICT and QUOTA_EXCEEDED. */
export async function createWorkspace(userId: string, name: string): Promise<void> {
  const { workspaces } = await listRestorable(userId);
  if (workspaces.length >= maxDeletedWorkspaces) {
    throw new AppError(
      "QUOTA_EXCEEDED",
      `You deleted ${workspaces.length} workspaces in the last weeks; restore one of them.`,
    );
  }
  if (await createOnlyWorkspace(userId, name)) return;

  throw new AppError("CONFLICT", "You have a workspace already; load this page again.");
}
