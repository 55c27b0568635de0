import { renderSegment as renderScene } from "@/server/renders/steps/render-segment";
import { segmentsInngest } from "../client";
import { videoSegmentRequested } from "../events";
import { createStepRunner, renderOptions } from "../function-setup";

/** Draws the picture of one scene; each has its own run, so that all workers share the scenes of one video. */
export const renderSegment = segmentsInngest.createFunction(
  {
    ...renderOptions,
    id: "render-segment",
    triggers: [videoSegmentRequested],
    // Across all workers; each draws RENDER_SEGMENTS_AT_ONCE. If WORKER_ORIGIN is set, Inngest pushes all of these even to a single worker,
    // and its calls end after two hours: with two at once that leaves seven minutes for a segment. The limit per workspace is half, to
    // leave room for a second one.
    concurrency: [{ limit: 32 }, { key: "event.data.workspaceId", limit: 16 }],
  },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });
    const artifactId = await run("render-segment", async () => (await renderScene(event.data)).id);

    return { artifactId };
  },
);
