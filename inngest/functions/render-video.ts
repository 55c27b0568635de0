import { inngest } from "../client";
import { inStep } from "../errors";
import { videoRenderRequested } from "../events";
import { assembleVideo } from "@/server/renders/assemble-video";
import { mixAudio } from "@/server/renders/mix-audio";
import { planRender } from "@/server/renders/plan-render";
import { renderOptions } from "./render-options";
import { renderSegment } from "./render-segment";

/** From narrated scenes to one checked file: plan, every missing segment and the mix at once, join. */
export const renderVideo = inngest.createFunction(
  { ...renderOptions, id: "render-video", triggers: [videoRenderRequested] },
  async ({ event, step }) => {
    const ids = event.data;
    const { missingPositions } = await step.run("plan-render", () => inStep(() => planRender(ids)));

    // A segment that fails fails the render when the others have ended: what they made is kept for the next one.
    await Promise.all([
      step.run("mix-audio", () => inStep(async () => (await mixAudio(ids)).id)),
      ...missingPositions.map((position) =>
        step.invoke(`render-segment-${position + 1}`, {
          function: renderSegment,
          data: { ...ids, position },
        }),
      ),
    ]);
    const videoArtifactId = await step.run("assemble-video", () =>
      inStep(async () => (await assembleVideo(ids)).id),
    );

    return { videoArtifactId };
  },
);
