import { getStore } from "@/server/adapters/storage/store";
import { findByContent } from "./repository";
import type { AssetSummary } from "./schema";

type Content = { workspaceId: string; sha256: string };

/** The library's asset with exactly this content, if there is one and its stored file is whole. */
export async function findStored({ workspaceId, sha256 }: Content): Promise<AssetSummary | undefined> {
  const known = await findByContent(workspaceId, sha256);
  if (!known || known.isDeleted) return undefined;

  const { storageKey, bytes } = known.asset;

  return (await (await getStore()).findBytes(storageKey)) === bytes ? known.asset : undefined;
}
