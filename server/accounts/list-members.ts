import { listMembers as findMembers } from "./repository";

/** The people of a workspace, by name. */
export function listMembers(workspaceId: string): Promise<{ userId: string; name: string }[]> {
  return findMembers(workspaceId);
}
