import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { confirmIdentity } from "@/server/auth/confirm-identity";
import { sendNotice } from "@/server/auth/notices";
import type { Account, Caller, Person } from "@/server/auth/schema";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { cancelAllRenders } from "@/server/renders/requests/cancel-render";
import { lastUndoDayLabel } from "@/server/undo-time";
import {
  listOwnedWorkspaces as listOwned,
  listRenderingDeletedWorkspaces,
  markAccount,
  markWorkspace,
} from "./repository";
import type { OwnedWorkspace } from "./schema";

type Confirmation = { password: string; caller: Caller };

/** The workspaces that a person owns, and how much is in them, by name. */
export function listOwnedWorkspaces(userId: string): Promise<OwnedWorkspace[]> {
  return listOwned(userId);
}

/**
 * Deletes an account with the workspaces that nobody else owns: nobody reads anything of them any more, and all sessions and
 * links end. For some weeks its owner can sign in and keep it (`server/undo-time.ts`). Gives when. Throws INVALID_INPUT,
 * FORBIDDEN, NOT_FOUND and TOO_MANY_REQUESTS.
 */
export async function deleteAccount(person: Person, { password, caller }: Confirmation): Promise<Date> {
  await confirmIdentity(person, password, caller);
  const deletion = await markAccount(person.userId);
  if (!deletion) throw new AppError("NOT_FOUND", "This account is deleted already.");

  const { recipient, deletedAt, workspaces } = deletion;
  await cancelRendersOf(workspaces.map(({ id }) => id));
  const names = workspaces.map(({ name }) => `“${name}”`).join(" and ");
  sendNotice(recipient, {
    subject: "Your account was deleted",
    text: `Your account was deleted${names && `, with all that is in ${names}`}. Until ${lastUndoDayLabel(deletedAt)} you can sign in and keep it; after that day it is gone for good.\n\nSign in: ${env.appOrigin}/sign-in`,
  });

  return deletedAt;
}

/**
 * Deletes a workspace: nobody reads anything of it any more. For some weeks its owner can restore it. Throws INVALID_INPUT,
 * FORBIDDEN, NOT_FOUND and TOO_MANY_REQUESTS.
 */
export async function deleteWorkspace(account: Account, { password, caller }: Confirmation): Promise<void> {
  await confirmIdentity(account, password, caller);
  const deletion = await markWorkspace(account.workspaceId);
  if (!deletion) throw new AppError("NOT_FOUND", "This workspace is deleted already.");

  await recordAuditEvent({ workspaceId: account.workspaceId, action: "workspace.deleted" });
  await cancelRendersOf([account.workspaceId]);
  for (const recipient of deletion.recipients) {
    sendNotice(recipient, {
      subject: "A workspace was deleted",
      text: `${account.name} deleted the workspace “${account.workspaceName}”. Until ${lastUndoDayLabel(deletion.deletedAt)} its owner can sign in and restore it; after that day it is gone for good.`,
    });
  }
}

/** Cancels what is rendered for deleted workspaces all the same: it was asked for at that moment, or a process died. */
export async function cancelRendersOfDeleted(): Promise<void> {
  await cancelRendersOf(await listRenderingDeletedWorkspaces());
}

/** What is deleted is deleted, whether or not the engine answers just now. */
async function cancelRendersOf(workspaceIds: string[]): Promise<void> {
  for (const workspaceId of workspaceIds) {
    await cancelAllRenders(workspaceId).catch((error: unknown) =>
      log.warn({ workspaceId, err: error }, "Renders of a deleted workspace could not be cancelled"),
    );
  }
}
