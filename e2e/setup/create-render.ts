import type { PrismaClient } from "@/prisma/generated/client";

/** A video of one scene, of one word, in a workspace of its own. */
export async function createVideo(prisma: PrismaClient): Promise<{ workspaceId: string; videoId: string }> {
  const workspace = await prisma.workspace.create({
    data: { slug: `test-${crypto.randomUUID()}`, name: "Test" },
  });
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
      snippet: { title: "Test", description: "", tags: [], credits: [] },
      chapters: [],
      thumbnail: { text: [] },
      scenes: {
        create: {
          workspaceId: workspace.id,
          position: 0,
          overlay: { kind: "statement", text: [{ text: "Test", isEmphasized: false }] },
          narration: [{ runs: [{ text: "Test", isEmphasized: false }], pauseAfterMs: 0 }],
          showsCaptions: false,
        },
      },
    },
  });

  return { workspaceId: workspace.id, videoId: video.id };
}

/** A render of such a video, for tests of what only needs one to count for; gives its id. */
export async function createRender(prisma: PrismaClient): Promise<string> {
  const render = await prisma.render.create({ data: await createVideo(prisma) });

  return render.id;
}
