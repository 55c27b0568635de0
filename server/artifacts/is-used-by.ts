import { isUsedBy as lookUp } from "./repository";

/** Whether a render or preview of the workspace used the artifact that is stored under a key. */
export function isUsedBy(workspaceId: string, storageKey: string): Promise<boolean> {
  return lookUp(workspaceId, storageKey);
}
