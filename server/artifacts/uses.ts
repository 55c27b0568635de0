import { findKind, isUsedBy as findUse, listUses as findUses } from "./repository";
import { isSharedKind } from "./schema";

export type ArtifactUse = Awaited<ReturnType<typeof findUses>>[number];

/** Whether a preview of the workspace, or a render of a video that it has, used the artifact that is stored under a key. */
export function isUsedBy(workspaceId: string, storageKey: string): Promise<boolean> {
  return findUse(workspaceId, storageKey);
}

/** The artifacts that a render used, and whether it built or found each. */
export function listUses(renderId: string): Promise<ArtifactUse[]> {
  return findUses(renderId);
}

/** Whether the artifact under a key holds nobody's data, so that anyone who is signed in may have it. */
export async function isShared(storageKey: string): Promise<boolean> {
  const kind = await findKind(storageKey);

  return kind !== null && isSharedKind(kind);
}
