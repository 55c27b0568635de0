import { z } from "zod";
import type { BackdropBackground, Timeline } from "@/remotion/timeline/schema";
import { drawBackdrop } from "@/server/adapters/renderer/layered/backgrounds/backdrop/draw-backdrop";
import { getLayeredVersion, getPictureVersion } from "@/server/adapters/renderer/versions";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import { findArtifactUntracked } from "@/server/artifacts/find-untracked";
import type { Artifact } from "@/server/artifacts/schema";

const backdropMetadataSchema = z.object({ layerCount: z.number().int() });

type BackdropPlace = { background: BackdropBackground; timeline: Timeline; scale: number };
type BackdropRequest = BackdropPlace & { renderId: string; signal: AbortSignal };

/**
 * The layers of a theme's backdrop as an artifact: drawn once for each theme, variant, format and size, and shared by all videos.
 * Throws RENDER_FAILED, CANCELLED, BROWSER_MISSING, STORAGE_FULL.
 */
export async function produceBackdrop(
  request: BackdropRequest,
): Promise<Artifact<z.infer<typeof backdropMetadataSchema>>> {
  const { background, scale, renderId, signal } = request;

  return getOrProduce({
    ...(await backdropArtifactKey(request)),
    extension: "nut",
    renderId,
    produce: (outFile) => drawBackdrop({ background, timeline: request.timeline, scale, outFile, signal }),
  });
}

/** Whether a backdrop was drawn before. Only looks: it does not record a use. */
export async function isBackdropDrawn(place: BackdropPlace): Promise<boolean> {
  return (await findArtifactUntracked(await backdropArtifactKey(place))) !== undefined;
}

/** The artifact query of a backdrop, with everything that it depends on. */
async function backdropArtifactKey({ background, scale, timeline }: BackdropPlace) {
  const { fps, width, height, format, themeId } = timeline;

  return {
    kind: "backdrop-layers" as const,
    input: {
      pictureVersion: await getPictureVersion(),
      layeredVersion: await getLayeredVersion(),
      ...{ background, scale, fps, width, height, format, themeId },
    },
    metadataSchema: backdropMetadataSchema,
  };
}
