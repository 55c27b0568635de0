import path from "node:path";
import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { getStore, type Store } from "@/server/adapters/storage/store";
import { changeBytes, createAsset, findByContent, restoreAsset } from "./repository";
import type { AssetKind, AssetSummary, Uploaded } from "./schema";
import { requireStorageRoom } from "./storage-quota";

export type AddAssetInput = {
  workspaceId: string;
  /** A local file whose content was checked before; it is used up. */
  file: string;
  /** A local picture of it; used up, too. */
  thumbnail?: string;
  name: string;
  kind: AssetKind;
  /** The hash of what the person uploaded, which may differ from what is stored: a photo is re-encoded. */
  sha256: string;
  bytes: number;
  mimeType: string;
  width?: number;
  height?: number;
  durationMs?: number;
};

/**
 * Puts a file into a workspace's library, under the hash of what was uploaded; the same content twice is one asset. Each
 * workspace has its own copy: deleting it must never take another's. Throws QUOTA_EXCEEDED, STORAGE_FULL, STORAGE_FAILED.
 */
export async function addAsset({ file, thumbnail, bytes, ...facts }: AddAssetInput): Promise<Uploaded> {
  const { workspaceId, sha256, name } = facts;
  const folder = toAssetFolder(workspaceId);

  return withAdvisoryLock(toAssetLock(facts), async () => {
    const store = await getStore();
    const known = await findByContent(workspaceId, sha256);
    if (known) return renew(store, { known, file, bytes, workspaceId });

    await requireStorageRoom(workspaceId, bytes);
    const storageKey = `${folder}/${sha256}${path.extname(name).toLowerCase()}`;
    await store.publish(file, storageKey);
    const thumbnailKey = thumbnail && `${folder}/${sha256}.thumbnail.webp`;
    try {
      if (thumbnailKey) await store.publish(thumbnail, thumbnailKey);
      const asset = await createAsset({ ...facts, storageKey, thumbnailKey, bytes: BigInt(bytes) });

      return { asset, isDuplicate: false };
    } catch (error) {
      // Nobody would ever find them again.
      for (const key of [storageKey, thumbnailKey]) if (key) await store.delete(key);
      throw error;
    }
  });
}

type KnownInput = {
  known: { asset: AssetSummary; isDeleted: boolean };
  workspaceId: string;
  file: string;
  bytes: number;
};

/** Content that the library has already: a damaged file is replaced, and a deleted one is restored. */
async function renew(store: Store, { known, workspaceId, file, bytes }: KnownInput): Promise<Uploaded> {
  const { assetId, storageKey, bytes: knownBytes } = known.asset;
  const where = { workspaceId, assetId };
  const isWhole = (await store.findBytes(storageKey)) === knownBytes;
  if (!isWhole) {
    await store.publish(file, storageKey);
    await changeBytes({ ...where, bytes });
  }
  if (known.isDeleted) return { asset: await restoreAsset(where), isDuplicate: false };

  return { asset: isWhole ? known.asset : { ...known.asset, bytes }, isDuplicate: true };
}

/** The lock for adding or removing this content. */
export function toAssetLock({ workspaceId, sha256 }: { workspaceId: string; sha256: string }): string {
  return `${toAssetFolder(workspaceId)}/${sha256}`;
}

function toAssetFolder(workspaceId: string): string {
  return `asset/${workspaceId}`;
}
