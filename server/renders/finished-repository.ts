import { getDatabase } from "@/server/adapters/db/database";

/** The newest finished render of every video of a workspace in each format. */
export function listNewestFinished(
  workspaceId: string,
): Promise<{ id: string; format: string; video: { title: string; format: string } }[]> {
  return getDatabase().prisma.render.findMany({
    where: { workspaceId, state: "succeeded", video: { deletedAt: null } },
    distinct: ["videoId", "format"],
    select: { id: true, format: true, video: { select: { title: true, format: true } } },
    orderBy: { createdAt: "desc" },
  });
}
