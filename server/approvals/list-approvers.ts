import { hasPermission, type Role } from "@/server/workspaces/schema";
import { listWorkspaceMembers } from "./repository";

/** The members whose role lets them approve in a channel, or anywhere if none is given, by name. */
export async function listApprovers(
  workspaceId: string,
  channelId?: string,
): Promise<{ userId: string; name: string; role: Role }[]> {
  const members = await listWorkspaceMembers(workspaceId);

  return members
    .filter((member) => hasPermission(member, "approvals:decide", channelId))
    .map(({ userId, name, role }) => ({ userId, name, role }));
}
