import { getDatabase } from "@/server/adapters/db/database";
import type { Prisma } from "@/prisma/generated/client";

/** Adds an asset to a workspace's library; the same file twice is one row. */
export async function createAsset(asset: Prisma.AssetUncheckedCreateInput): Promise<void> {
  const { workspaceId, sha256 } = asset;

  await getDatabase().prisma.asset.upsert({
    where: { workspaceId_sha256: { workspaceId, sha256 } },
    create: asset,
    update: {},
    select: { id: true },
  });
}
