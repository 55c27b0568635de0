import { backdropLoopInFrames } from "@/remotion/backgrounds/loop";
import type { BackdropBackground, Timeline } from "@/remotion/timeline/schema";
import { backdropSettings, drawBackdrop } from "@/server/adapters/renderer/layered/draw-backdrop";
import { getPictureVersion } from "@/server/adapters/renderer/versions";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import { findArtifactUntracked } from "@/server/artifacts/find-untracked";
import type { Artifact } from "@/server/artifacts/schema";
import { segmentMetadataSchema } from "./schema";

type BackdropPlace = { background: BackdropBackground; timeline: Timeline; scale: number };
type BackdropRequest = BackdropPlace & { renderId: string; signal: AbortSignal };

/**
 * One round of a theme's backdrop as an artifact: drawn once for each theme, variant, format and size, and used by every
 * video from then on. Throws RENDER_FAILED, CANCELLED, BROWSER_MISSING, STORAGE_FULL.
 */
export async function produceBackdrop(
  request: BackdropRequest,
): Promise<Artifact<{ durationInFrames: number }>> {
  const { background, scale, renderId, signal } = request;

  return getOrProduce({
    ...(await backdropArtifactKey(request)),
    extension: "mp4",
    renderId,
    async produce(outFile) {
      await drawBackdrop({ background, timeline: request.timeline, scale, outFile, signal });

      return { durationInFrames: backdropLoopInFrames };
    },
  });
}

/** Whether a backdrop was drawn before; for looking only. */
export async function isBackdropDrawn(place: BackdropPlace): Promise<boolean> {
  return (await findArtifactUntracked(await backdropArtifactKey(place))) !== undefined;
}

/** What a backdrop depends on, as an artifact's query. */
async function backdropArtifactKey({ background, scale, timeline }: BackdropPlace) {
  const { fps, width, height, format, themeId } = timeline;

  return {
    kind: "backdrop-loop" as const,
    input: {
      pictureVersion: await getPictureVersion(),
      backdropSettings,
      ...{ background, scale, fps, width, height, format, themeId },
    },
    metadataSchema: segmentMetadataSchema,
  };
}
