import { getStore } from "@/server/adapters/storage/store";
import { isShared, isUsedBy } from "@/server/artifacts/uses";
import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { AppError } from "@/server/errors";
import { undoneSince } from "@/server/undo-time";
import {
  restoreAsset as bringBack,
  deleteUnused,
  findByNames,
  getAssetWithVideos,
  isAssetKey,
  listNames,
  listStored,
  listAssets as listRows,
  toSummary,
} from "./repository";
import type { AssetDetails, AssetSummary, ListAssetsInput } from "./schema";

type Where = { workspaceId: string; assetId: string };

/** A page of a workspace's library, newest first. */
export function listAssets(
  workspaceId: string,
  input: ListAssetsInput,
): Promise<{ assets: AssetSummary[]; nextCursor: string | undefined }> {
  return listRows(workspaceId, input);
}

/** The workspace's assets with these names; if one is missing, also the existing names. */
export async function findAssets(
  workspaceId: string,
  wanted: string[],
): Promise<{ assets: AssetSummary[]; names: string[] }> {
  const assets = await findByNames(workspaceId, wanted);
  const isComplete = wanted.every((name) => assets.some((asset) => asset.name === name));

  return { assets, names: isComplete ? [] : await listNames(workspaceId) };
}

/** All files of a library and their storage keys, oldest first. */
export function listFiles(workspaceId: string): Promise<{ name: string; storageKey: string }[]> {
  return listStored(workspaceId);
}

/** The details of an asset, and the videos that use it. Throws NOT_FOUND. */
export async function getAsset(where: Where): Promise<AssetDetails> {
  const row = await getAssetWithVideos(where);

  return {
    ...toSummary(row),
    mimeType: row.mimeType,
    videos: row.uses.map(({ video: { id, title } }) => ({ videoId: id, title })),
  };
}

/** Hides an asset; undo restores it. Throws CONFLICT if a video uses it, and NOT_FOUND. */
export async function deleteAsset(where: Where): Promise<void> {
  const { name, videos } = await getAsset(where);
  if (await deleteUnused(where)) {
    await recordAsset("media.deleted", { ...where, name });
    return;
  }

  const titles = videos.map(({ title }) => `“${title}”`).join(", ");
  throw new AppError("CONFLICT", `${name} is used in ${titles}; take it out of there first.`);
}

/** Restores a hidden asset while undo is possible, under another name if its own is taken now. Throws NOT_FOUND. */
export async function restoreAsset(where: Where): Promise<AssetSummary> {
  const asset = await bringBack(where, undoneSince());
  await recordAsset("media.restored", { ...where, name: asset.name });

  return asset;
}

async function recordAsset(
  action: "media.deleted" | "media.restored",
  { workspaceId, assetId, name }: Where & { name: string },
): Promise<void> {
  await recordAuditEvent({ workspaceId, action, subject: { id: assetId, name } });
}

/** A local copy of the file under a key, for a workspace that uses it, or for all if it is shared. Throws NOT_FOUND for anything else. */
export async function openMedia(workspaceId: string, storageKey: string): Promise<string> {
  const isOwn = (await isAssetKey(workspaceId, storageKey)) || (await isUsedBy(workspaceId, storageKey));
  if (!isOwn && !(await isShared(storageKey))) throw new AppError("NOT_FOUND", "There is no such file.");

  return (await getStore()).fetchLocal(storageKey);
}
