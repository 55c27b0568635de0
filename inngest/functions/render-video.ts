import { assembleVideo } from "@/server/renders/steps/assemble-video";
import { mixAudio } from "@/server/renders/steps/mix-audio";
import { planRender } from "@/server/renders/steps/plan-render";
import { inngest } from "../client";
import { videoRenderRequested } from "../events";
import { createStepRunner, renderOptions } from "../function-setup";
import { renderSegment } from "./render-segment";

/** Turns narrated scenes into one checked file: plans, draws every missing segment and mixes at once, joins. */
export const renderVideo = inngest.createFunction(
  { ...renderOptions, id: "render-video", triggers: [videoRenderRequested] },
  async ({ event, step, runId, attempt }) => {
    const ids = event.data;
    const run = createStepRunner({ step, runId, attempt });
    const { missingPositions } = await run("plan-render", () => planRender(ids));

    // A failed segment fails the render after the others have ended: their results are kept for the next one.
    await Promise.all([
      run("mix-audio", async () => (await mixAudio(ids)).id),
      ...missingPositions.map((position) =>
        step.invoke(`render-segment-${position + 1}`, {
          function: renderSegment,
          data: { ...ids, position },
        }),
      ),
    ]);
    const videoArtifactId = await run("assemble-video", async () => (await assembleVideo(ids)).id);

    return { videoArtifactId };
  },
);
