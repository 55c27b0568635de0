import { backdropLoopInFrames } from "@/remotion/plates/loop";
import type { BackdropPlate, Timeline } from "@/remotion/timeline/schema";
import { backdropSettings, drawBackdrop } from "@/server/adapters/renderer/layered/draw-backdrop";
import { getPictureVersion } from "@/server/adapters/renderer/picture-version";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { segmentMetadataSchema } from "./schema";

type BackdropRequest = {
  plate: BackdropPlate;
  timeline: Timeline;
  scale: number;
  renderId: string;
  signal: AbortSignal;
};

/**
 * One round of a theme's backdrop as an artifact: drawn once for each theme, variant, format and size, and used by every
 * video from then on. Throws RENDER_FAILED, CANCELLED, BROWSER_MISSING, STORAGE_FULL.
 */
export async function renderBackdrop(
  request: BackdropRequest,
): Promise<Artifact<{ durationInFrames: number }>> {
  const { plate, scale, renderId, signal } = request;
  const { fps, width, height, format, themeId } = request.timeline;

  return getOrProduce({
    kind: "backdrop-loop",
    extension: "mp4",
    input: {
      pictureVersion: await getPictureVersion(),
      backdropSettings,
      ...{ plate, scale, fps, width, height, format, themeId },
    },
    metadataSchema: segmentMetadataSchema,
    renderId,
    async produce(outFile) {
      await drawBackdrop({ plate, timeline: request.timeline, scale, outFile, signal });

      return { durationInFrames: backdropLoopInFrames };
    },
  });
}
