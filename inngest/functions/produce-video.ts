import { inngest } from "../client";
import { describeRunError, inStep } from "../errors";
import { videoRequested } from "../events";
import { narrateSceneById } from "@/server/narration/narrate-scene";
import { failRender } from "@/server/renders/fail-render";
import { finishRender } from "@/server/renders/finish-render";
import { renderThumbnail } from "@/server/renders/render-thumbnail";
import { startRender } from "@/server/renders/start-render";
import { renderOptions } from "./render-options";
import { renderVideo } from "./render-video";

/** From a script to a finished, checked video: narrate every scene that is not, render, thumbnail. */
export const produceVideo = inngest.createFunction(
  {
    ...renderOptions,
    id: "produce-video",
    triggers: [videoRequested],
    idempotency: "event.data.renderId",
    onFailure: async ({ event, error, step }) => {
      const ids = videoRequested.schema.parse(event.data.event.data);
      await step.run("fail-render", () => failRender(ids, describeRunError(error)));
    },
  },
  async ({ event, step }) => {
    const ids = event.data;
    const { missingScenes } = await step.run("start-render", () => inStep(() => startRender(ids)));

    await Promise.all(
      missingScenes.map(({ sceneId, position }) =>
        step.run(`narrate-scene-${position + 1}`, () => inStep(() => narrateSceneById({ ...ids, sceneId }))),
      ),
    );
    await step.invoke("render-video", { function: renderVideo, data: ids });
    await step.run("render-thumbnail", () => inStep(async () => (await renderThumbnail(ids)).id));
    await step.run("finish-render", () => inStep(() => finishRender(ids)));
  },
);
