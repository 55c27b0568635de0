import { getDatabase } from "@/server/adapters/db/database";
import type { RenderIds } from "./schema";

/** How often a render's run was started, when last, and the engine's id of the event that started it. */
export type RenderStart = RenderIds & {
  isScheduled: boolean;
  startCount: number;
  startSentAt: Date | null;
  startEventId: string | null;
};

const startSelect = {
  id: true,
  workspaceId: true,
  videoId: true,
  isScheduled: true,
  startCount: true,
  startSentAt: true,
  startEventId: true,
};
const unfinished = { state: { in: ["queued" as const, "running" as const] } };

/** The unfinished renders of all workspaces, oldest first: the sweep works for every workspace. */
export async function listUnfinishedStarts(): Promise<RenderStart[]> {
  const rows = await getDatabase().prisma.render.findMany({
    where: unfinished,
    select: startSelect,
    orderBy: { createdAt: "asc" },
  });

  return rows.map(({ id: renderId, ...row }) => ({ ...row, renderId }));
}

/** The starts of one render; undefined once it is over. */
export async function findUnfinishedStart({
  workspaceId,
  renderId,
}: Omit<RenderIds, "videoId">): Promise<RenderStart | undefined> {
  const row = await getDatabase().prisma.render.findFirst({
    where: { ...unfinished, id: renderId, workspaceId },
    select: startSelect,
  });

  return row ? { ...row, renderId } : undefined;
}

/** Counts the next start of a render; false if another process has counted it before, or the render is over. */
export async function claimStart({ workspaceId, renderId, startCount }: RenderStart): Promise<boolean> {
  const { count } = await getDatabase().prisma.render.updateMany({
    where: { ...unfinished, id: renderId, workspaceId, startCount },
    data: { startCount: startCount + 1, startSentAt: new Date(), startEventId: null },
  });

  return count === 1;
}

/** Keeps the id by which the engine knows the event of a start. */
export async function recordStart(
  { workspaceId, renderId }: RenderIds,
  { start, eventId }: { start: number; eventId: string | undefined },
): Promise<void> {
  await getDatabase().prisma.render.updateMany({
    where: { id: renderId, workspaceId, startCount: start },
    data: { startEventId: eventId ?? null },
  });
}

/** Whether a render was started again after this start; the later run then makes it. */
export async function isSuperseded(
  { workspaceId, renderId }: Omit<RenderIds, "videoId">,
  start: number,
): Promise<boolean> {
  const count = await getDatabase().prisma.render.count({
    where: { id: renderId, workspaceId, startCount: { gt: start } },
  });

  return count === 1;
}
