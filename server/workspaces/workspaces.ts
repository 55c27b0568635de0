import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { AppError } from "@/server/errors";
import { addWorkspace, findWorkspaceName, renameWorkspace as changeName } from "./repository";

/** Each may hold as many files as a workspace may: without an end, nobody's storage had one. */
const maxOwned = 10;

/** Makes another workspace for a person; gives its id. Throws QUOTA_EXCEEDED. */
export async function createWorkspace(userId: string, name: string): Promise<string> {
  const workspaceId = await addWorkspace({ userId, name, max: maxOwned });
  if (workspaceId === null) {
    throw new AppError(
      "QUOTA_EXCEEDED",
      `You own ${maxOwned} workspaces, deleted ones included; hand one over before you make another.`,
    );
  }

  return workspaceId;
}

/** Gives a workspace another name. */
export async function renameWorkspace(workspaceId: string, name: string): Promise<void> {
  const before = await findWorkspaceName(workspaceId);
  await changeName(workspaceId, name);
  await recordAuditEvent({
    ...{ workspaceId, action: "workspace.renamed" },
    ...{ before: { name: before }, after: { name } },
  });
}
