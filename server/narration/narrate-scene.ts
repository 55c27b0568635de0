import { findOwnArtifactsUntracked } from "@/server/artifacts/find-untracked";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import { produceForPreview } from "@/server/artifacts/produce-for-preview";
import type { Artifact } from "@/server/artifacts/schema";
import type { Video } from "@/server/videos/schema";
import { narrationArtifactKey } from "./narration-artifact";
import type { NarrationMetadata } from "./schema";
import { writeNarration } from "./write-narration";

/** Somebody is waiting for the scene they look at; the preview requests the others again. */
const maxMs = 1500;

type NarrateInput = { video: Video; position: number; renderId: string; signal?: AbortSignal };

/**
 * A scene's narration as an artifact: the clip, with the time of every spoken word; undefined if nobody speaks. Throws what
 * the voice's engine throws, and CANCELLED when `signal` is aborted.
 */
export async function narrateScene({
  video,
  position,
  renderId,
  signal,
}: NarrateInput): Promise<Artifact<NarrationMetadata> | undefined> {
  const query = narrationArtifactKey(video, position);
  if (!query) return undefined;

  return getOrProduce({
    ...query,
    extension: "wav",
    renderId,
    produce: (file) => writeNarration({ ...video, sentences: query.input.sentences, signal }, file),
  });
}

/**
 * Speaks a video's scenes for its preview, in order from `position` to the last and then from the first, for as long as
 * somebody would wait. A render reuses the clips. Throws what the voice's engine throws, and TOO_MANY_REQUESTS.
 */
export function narratePreview(video: Video, position: number): Promise<void> {
  return produceForPreview(video.workspaceId, () => narrateFrom(video, position));
}

async function narrateFrom(video: Video, position: number): Promise<void> {
  const endsAt = Date.now() + maxMs;
  const { workspaceId: previewedBy } = video;
  const positions = [...video.scenes.keys()];
  const inOrder = [...positions.slice(position), ...positions.slice(0, position)];
  const queries = inOrder.flatMap((at) => narrationArtifactKey(video, at) ?? []);
  const known = await findOwnArtifactsUntracked(previewedBy, queries);
  for (const query of queries.filter((_, index) => !known[index])) {
    await getOrProduce({
      ...query,
      previewedBy,
      extension: "wav",
      produce: (file) => writeNarration({ ...video, sentences: query.input.sentences }, file),
    });
    if (Date.now() > endsAt) return;
  }
}
