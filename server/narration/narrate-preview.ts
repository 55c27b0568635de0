import { getOrProduce } from "@/server/artifacts/get-or-produce";
import { findOwnArtifactsUntracked } from "@/server/artifacts/find-untracked";
import type { Video } from "@/server/videos/schema";
import { narrationArtifactKey } from "./narration-artifact";
import { writeNarration } from "./write-narration";

/** Somebody waits for the scene that they look at: the others are asked for again. */
const maxMs = 1500;

/**
 * Speaks scenes of a video for its preview, in their order from `position` on and on from the first, for as long as
 * somebody would wait. A render reuses the clips. Throws as the voice's engine does.
 */
export async function narratePreview(video: Video, position: number): Promise<void> {
  const endsAt = Date.now() + maxMs;
  const { workspaceId: previewedBy } = video;
  const scenes = [...video.scenes.slice(position), ...video.scenes.slice(0, position)];
  const queries = scenes.flatMap((scene) => narrationArtifactKey(video, scene) ?? []);
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
