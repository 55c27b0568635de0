import type { Prisma } from "@/prisma/generated/client";
import type { Video } from "./schema";

type Where = { workspaceId: string; videoId: string };

/** Records which assets a video shows and plays, in the transaction that saves it. */
export async function replaceAssetUses(
  transaction: Prisma.TransactionClient,
  { workspaceId, videoId }: Where,
  content: Pick<Video, "scenes" | "music">,
): Promise<void> {
  await transaction.assetUse.deleteMany({ where: { workspaceId, videoId } });
  const keys = listAssetKeys(content);
  if (keys.length === 0) return;

  const assets = await transaction.asset.findMany({
    where: { workspaceId, storageKey: { in: keys } },
    select: { id: true },
  });
  await transaction.assetUse.createMany({
    data: assets.map(({ id: assetId }) => ({ assetId, videoId, workspaceId })),
  });
}

function listAssetKeys({ scenes, music }: Pick<Video, "scenes" | "music">): string[] {
  const shown = scenes.flatMap(({ media }) => (media ? [media.assetKey] : []));

  return [...shown, ...(music.kind === "file" ? [music.assetKey] : [])];
}
