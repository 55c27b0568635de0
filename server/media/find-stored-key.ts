import { getStore } from "@/server/adapters/storage/store";
import { findByContent } from "./repository";

type Content = { workspaceId: string; sha256: string; bytes: number };

/** Where a workspace keeps this very content, if its library has it and the stored file is whole. */
export async function findStoredKey({ workspaceId, sha256, bytes }: Content): Promise<string | undefined> {
  const known = await findByContent(workspaceId, sha256);
  if (!known || known.isDeleted) return undefined;

  const { storageKey } = known.asset;

  return (await (await getStore()).findBytes(storageKey)) === bytes ? storageKey : undefined;
}
