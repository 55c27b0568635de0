import { getDatabase } from "@/server/adapters/db/database";

/** Whether a workspace's own file is stored under a key. */
export async function isAsset(workspaceId: string, storageKey: string): Promise<boolean> {
  const row = await getDatabase().prisma.asset.findFirst({
    where: { workspaceId, storageKey },
    select: { id: true },
  });

  return row !== null;
}
