import { getDatabase } from "@/server/adapters/db/database";

/** Notified with the id of a video when somebody opens or closes it, or looks at another scene. */
export const presenceChannel = "presence";

/** A page that was not heard of for three of its turns is dead: its browser, machine or network is. */
const aliveMs = 45_000;
const forgottenMs = 10 * 60 * 1000;

type Page = { presenceId: string; workspaceId: string; videoId: string; userId: string };

/** Notes that a page is open, and forgets those that died long ago, of any video. */
export async function addPage({ presenceId, ...page }: Page): Promise<void> {
  const { prisma } = getDatabase();
  await prisma.presence.deleteMany({ where: { seenAt: { lt: new Date(Date.now() - forgottenMs) } } });
  await prisma.presence.create({ data: { id: presenceId, ...page }, select: { id: true } });
  await notify(page.videoId);
}

/** Notes that a page is still open, and where in the video it is; false where there is no such page of this person. */
export async function updatePage(
  { presenceId, workspaceId, userId }: Omit<Page, "videoId">,
  scene: number | null,
): Promise<boolean> {
  const { prisma } = getDatabase();
  const where = { id: presenceId, workspaceId, userId };
  const before = await prisma.presence.findFirst({ where, select: { scene: true, videoId: true } });
  if (!before) return false;
  const { count } = await prisma.presence.updateMany({ where, data: { scene, seenAt: new Date() } });
  if (count > 0 && before.scene !== scene) await notify(before.videoId);

  return count > 0;
}

/** Forgets a page that was closed. */
export async function removePage({ presenceId, workspaceId, videoId }: Page): Promise<void> {
  await getDatabase().prisma.presence.deleteMany({ where: { id: presenceId, workspaceId } });
  await notify(videoId);
}

/** The pages of others that a video is open in, by the name of who looks. */
export async function findOtherPages({
  workspaceId,
  videoId,
  userId,
}: Omit<Page, "presenceId">): Promise<{ userId: string; name: string; scene: number | null }[]> {
  const rows = await getDatabase().prisma.presence.findMany({
    where: {
      ...{ workspaceId, videoId, userId: { not: userId } },
      seenAt: { gt: new Date(Date.now() - aliveMs) },
    },
    select: { userId: true, scene: true, user: { select: { name: true } } },
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
  });

  return rows.map(({ user, ...page }) => ({ ...page, name: user.name }));
}

async function notify(videoId: string): Promise<void> {
  await getDatabase().pool.query("select pg_notify($1, $2)", [presenceChannel, videoId]);
}
