import type { PrismaClient } from "@/prisma/generated/client";

/** A video of one scene, of one word, in a workspace of its own. */
export async function createVideo(prisma: PrismaClient): Promise<{ workspaceId: string; videoId: string }> {
  const workspace = await prisma.workspace.create({
    data: { slug: `test-${crypto.randomUUID()}`, name: "Test" },
  });
  const video = await prisma.video.create({
    data: {
      workspaceId: workspace.id,
      title: "Test",
      script: "Test",
      format: "landscape",
      themeId: "paper",
    },
  });

  return { workspaceId: workspace.id, videoId: video.id };
}

/** A render of such a video, for tests of what only needs one to count for; gives its id. */
export async function createRender(prisma: PrismaClient): Promise<string> {
  const render = await prisma.render.create({ data: await createVideo(prisma) });

  return render.id;
}
