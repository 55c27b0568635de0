import { inngest } from "../client";
import { inStep } from "../errors";
import { videoCancelled, videoRenderRequested } from "../events";
import { assembleVideo } from "@/server/renders/assemble-video";
import { mixAudio } from "@/server/renders/mix-audio";
import { planRender } from "@/server/renders/plan-render";
import { renderSegment } from "@/server/renders/render-segment";

/** From narrated scenes to one checked file: plan, a segment per scene, one mix, join. */
export const renderVideo = inngest.createFunction(
  {
    id: "render-video",
    triggers: [videoRenderRequested],
    retries: 2,
    cancelOn: [{ event: videoCancelled, if: "event.data.renderId == async.data.renderId" }],
  },
  async ({ event, step }) => {
    const ids = event.data;
    const { sceneCount } = await step.run("plan-render", () => inStep(() => planRender(ids)));

    // One after the other: each keeps all cores of a machine busy.
    for (let position = 0; position < sceneCount; position += 1) {
      await step.run(`render-segment-${position + 1}`, () =>
        inStep(async () => (await renderSegment(ids, position)).id),
      );
    }
    await step.run("mix-audio", () => inStep(async () => (await mixAudio(ids)).id));
    const videoArtifactId = await step.run("assemble-video", () =>
      inStep(async () => (await assembleVideo(ids)).id),
    );

    return { videoArtifactId };
  },
);
