import { isUsedBy as findUse, listUses as findUses } from "./repository";

export type ArtifactUse = Awaited<ReturnType<typeof findUses>>[number];

/** Whether a render or preview of the workspace used the artifact that is stored under a key. */
export function isUsedBy(workspaceId: string, storageKey: string): Promise<boolean> {
  return findUse(workspaceId, storageKey);
}

/** What a render used, and whether it had it built or found it. */
export function listUses(renderId: string): Promise<ArtifactUse[]> {
  return findUses(renderId);
}
