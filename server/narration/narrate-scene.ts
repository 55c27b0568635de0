import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { AppError } from "@/server/errors";
import { getRenderSource } from "@/server/renders/repository";
import type { RenderIds } from "@/server/renders/schema";
import type { Video, VideoScene } from "@/server/videos/schema";
import { describeNarration } from "./describe-narration";
import type { NarrationMetadata } from "./schema";
import { writeNarration } from "./write-narration";

type NarrateInput = { video: Video; scene: VideoScene; renderId: string };

/** A scene's narration as an artifact: the clip, with the time of every spoken word; undefined where nobody speaks. */
export async function narrateScene({
  video,
  scene,
  renderId,
}: NarrateInput): Promise<Artifact<NarrationMetadata> | undefined> {
  const query = describeNarration(video, scene);
  if (!query) return undefined;

  return getOrProduce({
    ...query,
    extension: "wav",
    renderId,
    produce: (file) => writeNarration({ ...video, sentences: query.input.sentences }, file),
  });
}

/** The same for a step, which knows ids only; gives the artifact's id. */
export async function narrateSceneById({
  sceneId,
  ...ids
}: RenderIds & { sceneId: string }): Promise<string | null> {
  const video = await getRenderSource(ids);
  const scene = video.scenes.find(({ id }) => id === sceneId);
  if (!scene) throw new AppError("NOT_FOUND", `Video ${video.id} has no scene ${sceneId}.`);

  return (await narrateScene({ video, scene, renderId: ids.renderId }))?.id ?? null;
}
