import type { Artifact } from "@/server/artifacts/schema";
import type { MixLevels } from "@/server/audio/mix/mix-schema";
import { produceAudioMix } from "@/server/audio/mix/produce-audio-mix";
import { changeProgress, getRenderSource, getTimeline } from "../repository";
import type { RenderIds } from "../schema";
import { whileRenderRuns } from "./while-render-runs";

/** The sound of a render's whole video. Throws what `produceAudioMix` throws. */
export async function mixAudio(ids: RenderIds): Promise<Artifact<MixLevels>> {
  const [timeline, { music }] = await Promise.all([getTimeline(ids), getRenderSource(ids)]);
  const showMixing = () =>
    changeProgress(ids, (progress) =>
      // The pictures, drawn at the same time, take longer: their progress is the one that counts.
      progress.stage === "rendering"
        ? progress
        : { stage: "mixing", sceneCount: timeline.scenes.length, share: 0 },
    );

  return whileRenderRuns(ids, (signal) =>
    produceAudioMix({ ...ids, timeline, music, onStart: showMixing, signal }),
  );
}
