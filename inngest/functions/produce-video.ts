import { finishRender } from "@/server/renders/steps/end-render";
import { narrateSceneById } from "@/server/renders/steps/start-render";
import { renderThumbnail } from "@/server/renders/steps/render-thumbnail";
import { startRender } from "@/server/renders/steps/start-render";
import { inngest } from "../client";
import { videoRequested } from "../events";
import { createStepRunner } from "../run-steps";
import { renderOptions } from "./render-options";
import { renderVideo } from "./render-video";

/** From a script to a finished, checked video: narrate every scene that is not, render, thumbnail. */
export const produceVideo = inngest.createFunction(
  {
    ...renderOptions,
    id: "produce-video",
    triggers: [videoRequested],
  },
  async ({ event, step, runId, attempt }) => {
    const { start, ...ids } = event.data;
    const run = createStepRunner({ step, runId, attempt });
    const { missingScenes } = await run("start-render", () => startRender(ids, start));

    await Promise.all(
      missingScenes.map(({ sceneId, position }) =>
        run(`narrate-scene-${position + 1}`, () => narrateSceneById({ ...ids, sceneId })),
      ),
    );
    await step.invoke("render-video", { function: renderVideo, data: ids });
    await run("render-thumbnail", async () => (await renderThumbnail(ids)).id);
    await run("finish-render", () => finishRender(ids));
  },
);
