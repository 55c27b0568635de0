import { hasPermission, type Role } from "@/server/workspaces/schema";
import { listWorkspaceMembers } from "./repository";

/** The people in a workspace whose role lets them approve, by name. */
export async function listApprovers(
  workspaceId: string,
): Promise<{ userId: string; name: string; role: Role }[]> {
  const members = await listWorkspaceMembers(workspaceId);

  return members
    .filter(({ role }) => hasPermission(role, "approvals:decide"))
    .map(({ userId, name, role }) => ({ userId, name, role }));
}
