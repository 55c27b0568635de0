import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import type { Video, VideoScene } from "@/server/videos/schema";
import { narrationArtifactKey } from "./narration-artifact";
import type { NarrationMetadata } from "./schema";
import { writeNarration } from "./write-narration";

type NarrateInput = { video: Video; scene: VideoScene; renderId: string };

/** A scene's narration as an artifact: the clip, with the time of every spoken word; undefined where nobody speaks. */
export async function narrateScene({
  video,
  scene,
  renderId,
}: NarrateInput): Promise<Artifact<NarrationMetadata> | undefined> {
  const query = narrationArtifactKey(video, scene);
  if (!query) return undefined;

  return getOrProduce({
    ...query,
    extension: "wav",
    renderId,
    produce: (file) => writeNarration({ ...video, sentences: query.input.sentences }, file),
  });
}
