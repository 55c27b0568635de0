import type { PrismaClient } from "@/prisma/generated/client";

/** A render of an empty video in a workspace of its own, for tests of what only needs one to count for; gives its id. */
export async function createRender(prisma: PrismaClient): Promise<string> {
  const workspace = await prisma.workspace.create({ data: { slug: "test", name: "Test" } });
  const video = await prisma.video.create({
    data: {
      workspaceId: workspace.id,
      format: "landscape",
      language: "en",
      themeId: "paper",
      captionStyle: "plain",
      voiceId: "rms",
      speed: 1,
      music: { kind: "none" },
      snippet: {},
      chapters: [],
      thumbnail: {},
    },
  });
  const render = await prisma.render.create({ data: { workspaceId: workspace.id, videoId: video.id } });

  return render.id;
}
