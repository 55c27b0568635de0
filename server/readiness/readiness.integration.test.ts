import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startUploadWorker } from "@/e2e/setup/uploads";
import { countEmbeddedWorkers } from "@/inngest/embedded-workers";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import { getOrCreateWorkspace } from "@/server/workspaces/repository";
import { updateFailure } from "@/server/channels/youtube/repository";
import { saveOAuthClient } from "@/server/channels/youtube/save-oauth-client";
import { env } from "@/server/env";
import {
  addYouTubeChannel,
  connectYouTube,
  createChannelWorkspace,
  startYouTube,
} from "@/e2e/fixtures/connect-youtube";
import { installationClientCheck } from "./youtube-checks";
import { checkReadiness, lookAt } from "./check-readiness";

beforeAll(async () => {
  await openDatabase();
});

afterAll(closeDatabase);

test("workers that live are counted, and those that have stopped are not", async () => {
  expect(await countEmbeddedWorkers()).toBe(0);
  const stop = await startUploadWorker();
  expect(await countEmbeddedWorkers()).toBe(1);
  await stop();

  await vi.waitFor(async () => expect(await countEmbeddedWorkers()).toBe(0));
});

test("the page says of each part whether it works or what to do, and where nothing is", async () => {
  const workspaceId = await getOrCreateWorkspace("readiness", "Readiness");
  const { installation, connections } = await checkReadiness(workspaceId);

  expect(connections).toEqual([]);
  expect(installation.find(({ name }) => name === "Engine")).toEqual({
    ...{ name: "Engine", state: "broken" },
    text: expect.stringMatching(/Start a worker/) as unknown,
  });
  expect(installation.find(({ name }) => name === "Decoding")?.state).toBe("ok");
  for (const { text } of installation)
    expect(text).not.toMatch(/(?:^|\s)\/\w+\/|127\.0\.0\.1|localhost|postgres:/);
});

test("YouTube is ready once Google knows the OAuth client, and each channel says how it was", async () => {
  const youtube = await startYouTube();
  const { workspaceId, addChannel } = await createChannelWorkspace();
  const [one, two] = [await addChannel("Sea"), await addChannel("Sky")];
  await connectYouTube(one, { owner: youtube.state.channels[0]?.id ?? "" });
  await connectYouTube(two, { owner: await addYouTubeChannel("Night Sky") });
  await updateFailure(two, "It ended; reconnect it.");

  expect((await checkReadiness(workspaceId)).connections).toEqual([
    { name: "YouTube: Deep Sea Daily", state: "ok", text: "Connected" },
    { name: "YouTube: Night Sky", state: "missing", text: "It ended; reconnect it." },
  ]);
  expect(await lookAt(installationClientCheck)).toMatchObject({ state: "ok" });
  await saveOAuthClient(workspaceId, { clientId: youtube.client.id, clientSecret: youtube.client.secret });
  expect((await checkReadiness(workspaceId)).connections[0]).toMatchObject({
    ...{ name: "OAuth client for YouTube", state: "ok" },
  });
  env.youtubeClient = { clientId: "unknown", clientSecret: "unknown" };
  expect(await lookAt(installationClientCheck)).toMatchObject({
    ...{ state: "missing", text: expect.stringMatching(/docs\/youtube\.md/) as unknown },
  });
  await youtube.close();
});

test("what an error says is for the log, unless a provider's sentence is for people", async () => {
  const check = { name: "Storage", isRequired: true, repair: "Make it writable." };
  const fail = (error: Error) => lookAt({ ...check, look: () => Promise.reject(error) });

  expect(await fail(new Error("EACCES: /srv/secret"))).toMatchObject({
    state: "broken",
    text: "Make it writable.",
  });
  expect(await fail(new AppError("STORAGE_FAILED", "/srv/secret"))).toMatchObject({
    text: "Make it writable.",
  });
  const rejected = new AppError("PROVIDER_REJECTED", "401", { userMessage: "Claude rejected the key." });
  expect(await fail(rejected)).toMatchObject({ text: "Claude rejected the key." });
});
