import { encoderSettings, renderSegment as drawSegment } from "@/server/adapters/renderer/render-segment";
import { getPictureVersion } from "@/server/adapters/renderer/remotion-bundle";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { layoutTimeline } from "@/remotion/timeline/layout";
import { estimateSecondsLeft } from "./estimate-seconds-left";
import { buildSegment } from "./plan-segments";
import { getTimeline } from "./repository";
import { createProgressReporter } from "./report-progress";
import { type RenderIds, segmentMetadataSchema } from "./schema";

type SegmentMetadata = { durationInFrames: number };

/** The silent picture of one scene, as an artifact. Throws RENDER_FAILED, CANCELLED, BROWSER_MISSING, STORAGE_FULL. */
export async function renderSegment(ids: RenderIds, position: number): Promise<Artifact<SegmentMetadata>> {
  const timeline = await getTimeline(ids);
  const segment = buildSegment(timeline, position);
  const [first, last] = segment.frameRange;
  const layout = layoutTimeline(timeline);
  const abort = new AbortController();
  const progress = createProgressReporter(ids, () => abort.abort());
  const estimate = estimateSecondsLeft();
  const framesBefore = layout.scenes[position]?.from ?? 0;
  const report = (framesDone: number) => {
    progress.report({
      stage: "rendering",
      scene: position + 1,
      sceneCount: timeline.scenes.length,
      share: Math.min(1, (framesBefore + framesDone) / layout.durationInFrames),
      secondsLeft: estimate(framesDone, layout.durationInFrames - framesBefore),
    });
  };

  return getOrProduce({
    kind: "segment",
    extension: "mp4",
    input: { renderer: "reference", pictureVersion: await getPictureVersion(), encoderSettings, ...segment },
    metadataSchema: segmentMetadataSchema,
    renderId: ids.renderId,
    async produce(outFile) {
      // Said before the first frame: the browser, and once in a while the bundle, take seconds to be there.
      report(0);
      await drawSegment({
        ...segment,
        outFile,
        signal: abort.signal,
        onFrames: report,
      });
      await progress.settle();

      return { durationInFrames: last - first + 1 };
    },
  });
}
