import { afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase } from "@/server/adapters/db/database";
import { signBody } from "../fakes/inngest/signature";
import { keys, setUpInngest } from "./inngest-setup";

const { signingKey } = keys;

let setup: Awaited<ReturnType<typeof setUpInngest>>;

beforeEach(async () => {
  setup = await setUpInngest("serve");
});
afterEach(async () => {
  await setup.close();
  await closeDatabase();
});

test("the worker registers its functions with the address at which they are served", async () => {
  const { inngest, startWorker, workerUrl } = setup;
  await startWorker();
  const served = (app: string, id: string) => ({
    id: `${app}-${id}`,
    steps: {
      step: {
        runtime: { type: "http", url: `${workerUrl}/${app}?fnId=${app}-${id}&stepId=step` },
        retries: { attempts: 20 },
      },
    },
  });
  const cancel = [{ event: "video/cancelled", if: "event.data.renderId == async.data.renderId" }];

  expect(inngest.registeredFunctions()).toMatchObject([
    { ...served("offcamera-worker", "produce-video"), triggers: [{ event: "video/requested" }], cancel },
    {
      ...served("offcamera-worker", "fail-video"),
      triggers: [
        {
          event: "inngest/function.failed",
          expression: "event.data.function_id == 'offcamera-worker-produce-video'",
        },
      ],
    },
    {
      ...served("offcamera-worker", "render-video"),
      triggers: [{ event: "video/render.requested" }],
      cancel,
    },
    { ...served("offcamera-worker", "end-cancelled-jobs"), triggers: [{ event: "video/cancelled" }] },
    { ...served("offcamera-worker", "sweep-stuck-runs"), triggers: [{ cron: "*/5 * * * *" }] },
    { ...served("offcamera-worker", "remove-deleted"), triggers: [{ cron: "23 * * * *" }] },
    { ...served("offcamera-worker", "await-approval"), triggers: [{ event: "approval/requested" }] },
    served("offcamera-worker", "push-notifications"),
    { ...served("offcamera-worker", "mail-digests"), triggers: [{ cron: "7 * * * *" }] },
    {
      ...served("offcamera-uploads", "check-upload"),
      triggers: [{ event: "media/upload.received" }],
      concurrency: [{ limit: 1, key: "event.data.workspaceId" }],
    },
    served("offcamera-uploads", "fail-upload"),
    {
      ...served("offcamera-writing", "write-script"),
      triggers: [{ event: "script/requested" }],
      concurrency: [{ limit: 10, key: "event.data.workspaceId" }],
    },
    served("offcamera-writing", "fail-writing"),
    { ...served("offcamera-writing", "run-due-series"), triggers: [{ cron: "* * * * *" }] },
    {
      ...served("offcamera-writing", "run-series"),
      concurrency: [
        { limit: 1, key: "event.data.seriesId" },
        { limit: 5, key: "event.data.workspaceId" },
      ],
    },
    {
      ...served("offcamera-publishing", "publish-video"),
      triggers: [{ event: "publication/upload.requested" }],
      concurrency: [{ limit: 5, key: "event.data.workspaceId" }],
    },
    served("offcamera-publishing", "fail-publication"),
    {
      ...served("offcamera-publishing", "cancel-publication"),
      triggers: [{ event: "publication/cancelled" }],
    },
    { ...served("offcamera-publishing", "admit-uploads"), triggers: [{ cron: "* * * * *" }] },
    { ...served("offcamera-publishing", "check-channel-health"), triggers: [{ cron: "41 * * * *" }] },
    {
      ...served("offcamera-publishing", "sync-analytics"),
      triggers: [{ event: "analytics/sync.requested" }],
      concurrency: [{ limit: 2 }, { limit: 1, key: "event.data.channelId" }],
    },
    { ...served("offcamera-publishing", "sync-all-analytics"), triggers: [{ cron: "41 13 * * *" }] },
    {
      ...served("offcamera-segments", "render-segment"),
      triggers: [{ event: "video/segment.requested" }],
      cancel,
      concurrency: [{ limit: 32 }, { limit: 16, key: "event.data.workspaceId" }],
    },
  ]);
});

test("a call that Inngest did not sign, signed with another key or long ago is rejected", async () => {
  const { startWorker, workerUrl } = setup;
  await startWorker();
  const address = `${workerUrl}/offcamera-worker`;
  const body = JSON.stringify({ event: {}, events: [], steps: {}, ctx: { run_id: "forged" } });
  const post = (signature: string | undefined) =>
    fetch(`${address}?fnId=offcamera-worker-produce-video&stepId=step`, {
      method: "POST",
      body,
      headers: signature === undefined ? {} : { "x-inngest-signature": signature },
    });
  const tenMinutesAgoS = Math.floor(Date.now() / 1000) - 600;

  expect((await post(undefined)).status).toBe(401);
  expect((await post(signBody(body, "signkey-test-ffff"))).status).toBe(401);
  expect((await post(signBody(body, signingKey, tenMinutesAgoS))).status).toBe(401);
  expect((await post(signBody(`${body} `, signingKey))).status).toBe(401);

  // The same door opens for a signature that is right, so it was the signature.
  const introspection = await fetch(address, {
    headers: { "x-inngest-signature": signBody("", signingKey) },
  });
  expect(await introspection.json()).toMatchObject({ authentication_succeeded: true, function_count: 9 });
});

test("a worker whose port is taken says so", async () => {
  const { inngest, startWorker } = setup;

  await expect(startWorker({ WORKER_PORT: new URL(inngest.baseUrl).port })).rejects.toThrow(
    /127\.0\.0\.1, port \d+ .*EADDRINUSE.*WORKER_PORT/,
  );
});
