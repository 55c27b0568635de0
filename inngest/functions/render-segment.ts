import { renderSegment as renderScene } from "@/server/renders/steps/render-segment";
import { segmentsInngest } from "../client";
import { videoSegmentRequested } from "../events";
import { createStepRunner, renderOptions } from "../function-setup";

/** The picture of one scene; a run for each, so that all workers share the scenes of one video. */
export const renderSegment = segmentsInngest.createFunction(
  {
    ...renderOptions,
    id: "render-segment",
    triggers: [videoSegmentRequested],
    // Over all workers; each draws RENDER_SEGMENTS_AT_ONCE. Where WORKER_ORIGIN is set, Inngest pushes all of these even to
    // a single worker, and its calls end after two hours: with two at once that leaves seven minutes for a segment. And
    // half of them always leaves room for a second workspace.
    concurrency: [{ limit: 32 }, { key: "event.data.workspaceId", limit: 16 }],
  },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });
    const artifactId = await run("render-segment", async () => (await renderScene(event.data)).id);

    return { artifactId };
  },
);
