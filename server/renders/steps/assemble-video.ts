import { layoutTimeline } from "@/remotion/timeline/layout";
import { framesToMs } from "@/remotion/timing";
import { joinFiles } from "@/server/adapters/ffmpeg/convert-media";
import { getStore } from "@/server/adapters/storage/store";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { findSegments } from "@/server/segments/segment-artifact";
import { getRenderSource, getTimeline, updateProgress } from "../repository";
import { type RenderIds, videoMetadataSchema } from "../schema";
import { getDrawing } from "./get-drawing";
import { silenceLufs } from "@/server/audio/signal/loudness";
import { mixAudio } from "./mix-audio";
import { renderSegment } from "./render-segment";
import { type VerifiedVideo, verifyVideo } from "./verify-video";

/** Joins segments and mix into the finished MP4, checked before it is kept. Throws VERIFICATION_FAILED. */
export async function assembleVideo(ids: RenderIds): Promise<Artifact<VerifiedVideo>> {
  const [timeline, video] = await Promise.all([getTimeline(ids), getRenderSource(ids)]);
  const { durationInFrames } = layoutTimeline(timeline);
  const segments: Awaited<ReturnType<typeof renderSegment>>[] = [];
  const drawing = await getDrawing(ids, timeline);
  const found = await findSegments({ timeline, drawing, ...ids });
  for (const [position, segment] of found.entries()) {
    // It was there a moment ago: if its file is gone or damaged, only this one scene is drawn again.
    segments.push(segment ?? (await renderSegment({ ...ids, position, isScheduled: false })));
  }
  const mix = await mixAudio(ids);

  return getOrProduce({
    kind: "video",
    workspaceId: ids.workspaceId,
    extension: "mp4",
    input: {
      segments: segments.map(({ inputHash }) => inputHash),
      mix: mix.inputHash,
      title: video.snippet.title,
    },
    metadataSchema: videoMetadataSchema,
    renderId: ids.renderId,
    async produce(outFile) {
      await updateProgress(ids, { stage: "assembling", sceneCount: timeline.scenes.length, share: 0 });
      const store = await getStore();
      await joinFiles({
        segmentFiles: await Promise.all(segments.map(({ storageKey }) => store.fetchLocal(storageKey))),
        audioFile: await store.fetchLocal(mix.storageKey),
        durationMs: framesToMs(durationInFrames, timeline.fps),
        title: video.snippet.title,
        outFile,
      });

      const targetLufs = mix.metadata.integratedLufs <= silenceLufs ? null : -14;

      return verifyVideo(outFile, { ...timeline, ...drawing.settings, durationInFrames, targetLufs });
    },
  });
}
