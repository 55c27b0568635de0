import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { sumAssetBytes } from "./repository";
import { sumWaitingBytes } from "./uploads/upload-repository";

/** The bytes that a workspace's files take, and may take. Deleted ones count until they are removed: undo needs them. */
export async function getStorageUse(workspaceId: string): Promise<{ usedBytes: number; maxBytes: number }> {
  return { usedBytes: await sumAssetBytes(workspaceId), maxBytes: env.quotas.storageMb * 1_000_000 };
}

/** Throws QUOTA_EXCEEDED if a workspace has no room for this many more bytes. */
export async function requireStorageRoom(workspaceId: string, bytes: number): Promise<void> {
  const { usedBytes, maxBytes } = await getStorageUse(workspaceId);
  if (usedBytes + bytes <= maxBytes) return;

  throw new AppError(
    "QUOTA_EXCEEDED",
    `The files of this workspace may take ${toMegabytes(maxBytes)} MB and take ${toMegabytes(usedBytes)} MB; delete some that you don’t need.`,
  );
}

/** The same before a file is received, also counting files that have arrived and are not checked yet. */
export async function requireRoomForUpload(workspaceId: string, bytes: number): Promise<void> {
  await requireStorageRoom(workspaceId, bytes + (await sumWaitingBytes(workspaceId)));
}

function toMegabytes(bytes: number): string {
  return Math.round(bytes / 1_000_000).toLocaleString("en");
}
