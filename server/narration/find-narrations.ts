import { findArtifacts } from "@/server/artifacts/find-artifact";
import type { Artifact } from "@/server/artifacts/schema";
import type { Video, VideoScene } from "@/server/videos/schema";
import { narrationArtifactKey } from "./narration-artifact";
import type { NarrationMetadata } from "./schema";

export type FoundNarration = {
  scene: VideoScene;
  isSpoken: boolean;
  /** The clip of a spoken scene, if it exists already. */
  narration: Artifact<NarrationMetadata> | undefined;
};

/** A video's scenes in order, with the narration clips that exist already; these then count as used by the render. */
export async function findNarrations(video: Video, renderId: string): Promise<FoundNarration[]> {
  const scenes = video.scenes.map((scene, position) => ({
    scene,
    query: narrationArtifactKey(video, position),
  }));
  const queries = scenes.flatMap(({ query }) => query ?? []);
  const found = new Map(
    (await findArtifacts(queries, renderId)).map((narration, index) => [queries[index], narration]),
  );

  return scenes.map(({ scene, query }) => ({
    scene,
    isSpoken: query !== undefined,
    narration: found.get(query),
  }));
}
