import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { getDatabase } from "@/server/adapters/db/database";
import { createArtifact } from "@/server/artifacts/repository";
import { env } from "@/server/env";
import { buildPreviewTimeline } from "@/server/timeline/build-preview-timeline";
import { loadVideo } from "@/server/videos/load-video";

/** A render of a video as it is now, finished, with files of these bytes; gives its id and where its video lies. */
export async function finishRender(
  where: { workspaceId: string; videoId: string },
  { format = "landscape", bytes }: { format?: string; bytes: Buffer },
): Promise<{ renderId: string; videoKey: string }> {
  const { video: source } = await loadVideo(where);
  const { timeline } = await buildPreviewTimeline(source);
  const { id: renderId } = await getDatabase().prisma.render.create({
    data: { ...where, source, timeline, format, state: "succeeded" },
  });
  const [videoKey] = await Promise.all([
    addFile("video", "mp4", { renderId, bytes }),
    addFile("thumbnail", "jpg", { renderId, bytes }),
  ]);

  return { renderId, videoKey };
}

async function addFile(
  kind: string,
  extension: string,
  { renderId, bytes }: { renderId: string; bytes: Buffer },
): Promise<string> {
  const inputHash = randomUUID();
  const storageKey = `${kind}/${inputHash}.${extension}`;
  const file = path.join(env.dataDirectory, "storage", storageKey);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  await createArtifact(
    {
      ...{ kind, inputHash, storageKey, bytes: BigInt(bytes.length), metadata: {}, producedBy: "test" },
    },
    renderId,
  );

  return storageKey;
}
