import { readFile } from "node:fs/promises";
import { hashPassword } from "@/server/auth/passwords/hash-password";
import { openDatabase } from "@/server/adapters/db/database";
import { createRender } from "@/server/renders/repository";
import { createVideo } from "@/server/videos/create-video";
import { loadVideo } from "@/server/videos/load-video";
import { copyRenders, copyVideo, createAssets } from "./copy-rows";

export const password = "correct horse battery";
const script = "examples/why-octopuses-have-three-hearts.md";
const assets = 2000;
/** Videos that visitors open, each with as many renders as are listed; all others have one. */
const openedCount = 200;
const rendersOfOpened = 30;

export type BenchWorkspace = {
  workspaceId: string;
  ownerId: string;
  script: string;
  emails: string[];
  videoIds: string[];
};

/**
 * A workspace with so many videos of a real script, each with its scenes and a render that is over, a library of files, and so
 * many members. One of each is made by the product, and copied in SQL.
 */
export async function createWorkspace(size: { videos: number; members: number }): Promise<BenchWorkspace> {
  const { prisma, pool } = await openDatabase();
  const { id: workspaceId } = await prisma.workspace.create({ data: { slug: "bench", name: "Bench" } });
  const passwordHash = await hashPassword(password);
  const emails = Array.from({ length: size.members }, (_, index) => `member-${index}@example.com`);
  const users = await prisma.user.createManyAndReturn({
    data: emails.map((email, index) => ({ email, passwordHash, name: `Member ${index}` })),
    select: { id: true },
  });
  await prisma.membership.createMany({
    data: users.map(({ id: userId }) => ({ userId, workspaceId, role: "editor" as const })),
  });
  const ownerId = users[0]?.id ?? "";
  const text = await readFile(script, "utf8");
  const where = { workspaceId, videoId: (await createVideo({ workspaceId, ownerId, script: text })).videoId };
  const { video: source } = await loadVideo(where);
  await createRender({
    ...where,
    revision: 0,
    source,
    format: "landscape",
    preset: "draft",
    renderer: "layered",
  });
  await copyVideo(pool, { ...where, count: size.videos, ownerIds: users.map(({ id }) => id) });
  await createAssets(pool, { workspaceId, count: assets });
  const opened = await prisma.video.findMany({
    where: { workspaceId },
    select: { id: true },
    orderBy: { editedAt: "desc" },
    take: openedCount,
  });
  const videoIds = opened.map(({ id }) => id);
  await copyRenders(pool, { ...where, videoIds, count: rendersOfOpened - 1 });
  await pool.query("analyze");

  return { workspaceId, ownerId, script: text, emails, videoIds };
}
