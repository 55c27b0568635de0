import { backdropLoopInFrames } from "@/remotion/plates/loop";
import type { BackdropPlate, Timeline } from "@/remotion/timeline/schema";
import { buildBackdropTimeline } from "@/server/adapters/renderer/layered/backdrop-timeline";
import { getPictureVersion } from "@/server/adapters/renderer/remotion-bundle";
import { encoderSettings, renderSegment } from "@/server/adapters/renderer/render-segment";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { segmentMetadataSchema } from "./schema";

/** It is encoded once more in every scene: this keeps all that the second encoding could show. */
const quality = { crf: 6, x264Preset: "veryfast" } as const;

type BackdropRequest = {
  plate: BackdropPlate;
  timeline: Timeline;
  scale: number;
  renderId: string;
  signal: AbortSignal;
};

/**
 * One round of a theme's backdrop as an artifact: drawn once for each theme, variant, format and size, by every video
 * used from then on. Throws RENDER_FAILED, CANCELLED, BROWSER_MISSING, STORAGE_FULL.
 */
export async function renderBackdrop(
  request: BackdropRequest,
): Promise<Artifact<{ durationInFrames: number }>> {
  const timeline = buildBackdropTimeline(request.plate, request.timeline);
  const settings = { ...quality, scale: request.scale };

  return getOrProduce({
    kind: "backdrop-loop",
    extension: "mp4",
    input: { pictureVersion: await getPictureVersion(), encoderSettings, settings, timeline },
    metadataSchema: segmentMetadataSchema,
    renderId: request.renderId,
    async produce(outFile) {
      await renderSegment({
        timeline,
        durationInFrames: backdropLoopInFrames,
        frameRange: [0, backdropLoopInFrames - 1],
        settings,
        outFile,
        signal: request.signal,
        onFrames: () => undefined,
      });

      return { durationInFrames: backdropLoopInFrames };
    },
  });
}
