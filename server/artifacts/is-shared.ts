import { findKind } from "./repository";
import { sharedArtifactKinds } from "./schema";

/** Whether what is stored under a key holds nobody's data, so that whoever is signed in may have it. */
export async function isShared(storageKey: string): Promise<boolean> {
  const kind = await findKind(storageKey);

  return sharedArtifactKinds.some((shared) => shared === kind);
}
