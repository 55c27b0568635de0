import { limitAttempts } from "@/server/auth/limit-attempts";
import type { Account } from "@/server/auth/schema";
import { switchWorkspace } from "@/server/auth/sessions/sessions";
import { createWorkspace } from "@/server/workspaces/workspaces";

/** Makes another workspace for a person, and opens it in their browser; gives its id. Throws QUOTA_EXCEEDED and TOO_MANY_REQUESTS. */
export async function createOwnWorkspace(account: Account, name: string): Promise<string> {
  await limitAttempts("create-workspace", { account: account.userId });
  const workspaceId = await createWorkspace(account.userId, name);
  await switchWorkspace(account, workspaceId);

  return workspaceId;
}
