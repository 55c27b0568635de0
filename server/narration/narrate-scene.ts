import { writeFile } from "node:fs/promises";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { AppError } from "@/server/errors";
import { encodeWav } from "@/server/renders/audio/wav";
import type { RenderIds } from "@/server/renders/schema";
import { getVideo } from "@/server/videos/repository";
import type { Video, VideoScene } from "@/server/videos/schema";
import { normalizeSentence } from "./normalize-text";
import { type NarrationMetadata, narrationMetadataSchema } from "./schema";
import { getSpeechEngine } from "./speech-engines";
import { synthesizeNarration } from "./synthesize-narration";

type NarrateInput = { video: Video; scene: VideoScene; renderId: string };

/** A scene's narration as an artifact: the clip, with the time of every spoken word; undefined where nobody speaks. */
export async function narrateScene({
  video,
  scene,
  renderId,
}: NarrateInput): Promise<Artifact<NarrationMetadata> | undefined> {
  const engine = getSpeechEngine();
  // Only what is said counts: another spelling on screen costs no new clip.
  const sentences = scene.narration.map((sentence) => ({
    spokenWords: normalizeSentence(sentence, video.language).flatMap(({ spokenWords }) => spokenWords),
    pauseAfterMs: sentence.pauseAfterMs,
  }));
  if (sentences.every(({ spokenWords }) => spokenWords.length === 0)) return undefined;

  const { voiceId, speed } = video;

  return getOrProduce({
    kind: "narration-clip",
    extension: "wav",
    input: { engine: engine.id, engineVersion: engine.version, voiceId, speed, sentences },
    metadataSchema: narrationMetadataSchema,
    renderId,
    async produce(file) {
      const { samples, sampleRate, ...metadata } = await synthesizeNarration({
        engine,
        sentences,
        voiceId,
        speed,
      });
      await writeFile(file, encodeWav({ channels: [samples], sampleRate }));

      return metadata;
    },
  });
}

/** The same for a step, which knows ids only; gives the artifact's id. */
export async function narrateSceneById({
  sceneId,
  ...ids
}: RenderIds & { sceneId: string }): Promise<string | null> {
  const video = await getVideo(ids);
  const scene = video.scenes.find(({ id }) => id === sceneId);
  if (!scene) throw new AppError("NOT_FOUND", `Video ${video.id} has no scene ${sceneId}.`);

  return (await narrateScene({ video, scene, renderId: ids.renderId }))?.id ?? null;
}
