import { takeTextsOfVideo } from "@/server/publications/requests/take-texts-of-file";
import { failStart, finishRender } from "@/server/renders/steps/end-render";
import { renderThumbnail } from "@/server/renders/steps/render-thumbnail";
import { narrateSceneById, startRender } from "@/server/renders/steps/start-render";
import { inngest } from "../client";
import { outageRetries, readFailedRun } from "../errors";
import { videoRequested } from "../events";
import { createStepRunner, renderOptions } from "../function-setup";
import { renderVideo } from "./render-video";

/**
 * Turns a script into a finished, checked video: narrates every scene that lacks it, renders, makes the thumbnail. Publications planned
 * earlier take the texts of the file.
 */
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
    await run("take-texts-of-video", () => takeTextsOfVideo(ids));
  },
);

/**
 * Tells the person why a video could not be made. A separate function, not the `onFailure` of `produceVideo`: the SDK gives that a single
 * retry, which an outage of a minute uses up.
 */
export const failVideo = inngest.createFunction(
  {
    id: "fail-video",
    retries: outageRetries,
    concurrency: { key: "event.data.event.data.workspaceId", limit: 4 },
    triggers: [
      {
        event: "inngest/function.failed",
        if: `event.data.function_id == '${produceVideo.id(inngest.id)}'`,
      },
    ],
  },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });
    const { input, ...failure } = readFailedRun(event.data);
    const { start, ...ids } = videoRequested.schema.parse(input);

    await run("fail-render", () => failStart(ids, start, failure));
  },
);
