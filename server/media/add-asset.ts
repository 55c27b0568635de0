import path from "node:path";
import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { getStore } from "@/server/adapters/storage/store";
import { createAsset, findByContent, restoreAsset } from "./repository";
import type { AssetKind, Uploaded } from "./schema";
import { requireStorageRoom } from "./storage-quota";

export type AddAssetInput = {
  workspaceId: string;
  /** A local file whose content was checked before; it is used up. */
  file: string;
  /** A local picture of it; used up, too. */
  thumbnail?: string;
  name: string;
  kind: AssetKind;
  sha256: string;
  bytes: number;
  mimeType: string;
  width?: number;
  height?: number;
  durationMs?: number;
};

/**
 * Puts a file into a workspace's library, under the hash of its content; the same content twice is one asset. Each
 * workspace has its own copy: deleting it must never take another's. Throws QUOTA_EXCEEDED, STORAGE_FULL, STORAGE_FAILED.
 */
export async function addAsset({ file, thumbnail, bytes, ...facts }: AddAssetInput): Promise<Uploaded> {
  const { workspaceId, sha256, name } = facts;
  const folder = toAssetFolder(workspaceId);

  return withAdvisoryLock(toAssetLock(facts), async () => {
    const store = await getStore();
    const known = await findByContent(workspaceId, sha256);
    if (!known) await requireStorageRoom(workspaceId, bytes);
    const storageKey = known?.asset.storageKey ?? `${folder}/${sha256}${path.extname(name).toLowerCase()}`;
    if ((await store.findBytes(storageKey)) !== bytes) await store.publish(file, storageKey);
    if (known?.isDeleted) {
      const { assetId } = known.asset;

      return { asset: await restoreAsset({ workspaceId, assetId }), isDuplicate: false };
    }
    if (known) return { asset: known.asset, isDuplicate: true };

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

/** The lock of whoever adds or removes this content. */
export function toAssetLock({ workspaceId, sha256 }: { workspaceId: string; sha256: string }): string {
  return `${toAssetFolder(workspaceId)}/${sha256}`;
}

function toAssetFolder(workspaceId: string): string {
  return `asset/${workspaceId}`;
}
