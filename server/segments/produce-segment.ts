import type { Background, Timeline } from "@/remotion/timeline/schema";
import { getVideoEncoder } from "@/server/adapters/ffmpeg/choose-encoder";
import {
  renderLayeredSegment,
  takeOutgoingClip,
} from "@/server/adapters/renderer/layered/render-layered-segment";
import { renderWithRemotion } from "@/server/adapters/renderer/render-with-remotion";
import { getStore } from "@/server/adapters/storage/store";
import { endIdlePrograms } from "@/server/adapters/processes/ask-program";
import { findArtifact } from "@/server/artifacts/find-artifact";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { createFairQueue } from "@/server/fair-queue";
import { explainDamagedClip, nameScene } from "./explain-failure";
import { countFrames, type PlannedSegment } from "./planned-segment";
import { withBackdropLoop } from "./backdrop-loops";
import { produceBackdrop } from "./produce-backdrop";
import type { SegmentMetadata } from "./schema";
import { segmentArtifactKey } from "./segment-artifact";

/**
 * The queue of this process. An Inngest server pushes more calls than a worker can draw at once: the surplus waits here
 * without holding a lock or a connection. The embedded engine claims no more than may run at once.
 */
const queueSegment = createFairQueue({ atOnce: env.renderSegmentsAtOnce });

/** A natural voice keeps 190 to 600 MB, which drawing needs. The sentences of a video follow each other within moments. */
const voiceIdleMs = 1000;

type ProduceInput = PlannedSegment & {
  workspaceId: string;
  renderId: string;
  /** The scene's position in its video. */
  position: number;
  /** Whether the render was scheduled: nobody waits for it. */
  isScheduled: boolean;
  signal: AbortSignal;
  onFrames: (framesDone: number) => void;
};

/**
 * The silent picture of one scene, as an artifact: found, or drawn when its turn comes in this process. Throws
 * RENDER_FAILED and INVALID_INPUT, which name the scene to mend, CANCELLED, BROWSER_MISSING, STORAGE_FULL.
 */
export async function produceSegment(input: ProduceInput): Promise<Artifact<SegmentMetadata>> {
  const { segment, workspaceId, renderId } = input;
  const query = { ...(await segmentArtifactKey(workspaceId, input)), renderId };
  const found = await findArtifact(query);
  if (found) return found;

  return queueSegment(input, () =>
    getOrProduce({
      ...query,
      extension: "mp4",
      async produce(outFile) {
        await renderSegmentFile({ ...input, outFile });

        return { durationInFrames: countFrames(segment) };
      },
    }),
  );
}

type DrawInput = ProduceInput & {
  /** The only file of a folder that is removed afterwards. */
  outFile: string;
};

/** Draws a segment with the render's renderer. */
async function renderSegmentFile(input: DrawInput): Promise<void> {
  // The first scene starts once the last sentence is spoken, and its ffmpeg a second or two later.
  setTimeout(() => endIdlePrograms(voiceIdleMs), voiceIdleMs).unref();
  const { segment, drawing, position, outFile, signal, onFrames } = input;
  const { renderer, encoder, settings } = drawing;
  if (renderer === "reference") {
    const tabs = env.renderConcurrency;
    await renderWithRemotion({ ...segment, settings, tabs, outFile, signal, onFrames }).catch(
      blameScene(position),
    );
    return;
  }

  const { timeline } = segment;
  const background = timeline.scenes.at(-1)?.background;
  if (!background || !encoder)
    throw new AppError("INTERNAL", "A layered segment needs a scene and an encoder.");

  const shared = { timeline, settings, outFile, signal };
  const outgoingClip = await takeOutgoingClip(shared).catch(blameScene(position - 1, { showsClip: true }));
  await withSource({ ...input, background, timeline }, async (sourceFile) =>
    renderLayeredSegment({
      ...shared,
      ...{ sourceFile, outgoingClip, onFrames },
      encoder: await getVideoEncoder(encoder),
    }),
  ).catch(blameScene(position, { showsClip: background.kind === "footage" }));
}

/** Rethrows an error with the number of the scene to mend, and describes damage of its clip in plain words. */
function blameScene(position: number, { showsClip = false } = {}): (error: unknown) => never {
  return (error) => {
    throw nameScene(showsClip ? explainDamagedClip(error) : error, position);
  };
}

type SourceRequest = Pick<DrawInput, "drawing" | "renderId" | "signal"> & {
  background: Background;
  timeline: Timeline;
};

/** Calls `work` with the file of a background: the clip, the photo, or the backdrop's loop. */
async function withSource(
  request: SourceRequest,
  work: (sourceFile: string) => Promise<void>,
): Promise<void> {
  const { background, timeline, drawing, renderId, signal } = request;
  const store = await getStore();
  if (background.kind !== "backdrop") return work(await store.fetchLocal(background.assetKey));

  const place = { background, timeline, scale: drawing.settings.scale, signal };
  const layers = await produceBackdrop({ ...place, renderId });

  return withBackdropLoop({ ...place, layersFile: await store.fetchLocal(layers.storageKey) }, work);
}
