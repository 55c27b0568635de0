import { getDatabase } from "@/server/adapters/db/database";
import { type RenderRow, renderSelect } from "./repository";

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

/** The newest finished render of a video in its own format; null if there is none. */
export async function findNewestFinished(where: {
  workspaceId: string;
  videoId: string;
}): Promise<RenderRow | null> {
  const { prisma } = getDatabase();
  const video = await prisma.video.findFirst({
    where: { id: where.videoId, workspaceId: where.workspaceId, deletedAt: null },
    select: { format: true },
  });
  if (!video) return null;

  return prisma.render.findFirst({
    where: { ...where, format: video.format, state: "succeeded" },
    select: renderSelect,
    orderBy: { createdAt: "desc" },
  });
}
