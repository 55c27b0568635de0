import { afterAll, beforeAll, expect, test } from "vitest";
import { createWriter } from "@/server/adapters/writer/create-writer";
import { startWriterFakes, startYouTubeEmulator } from "./start-fakes";

let fakes: Awaited<ReturnType<typeof startWriterFakes>>;

beforeAll(async () => {
  fakes = await startWriterFakes();
});
afterAll(() => fakes.stop());

const readPage = async () => (await fetch(fakes.page)).text();
const write = (content: string) =>
  createWriter({
    ...{ vendor: "anthropic", name: "Claude", apiKey: fakes.settings.ANTHROPIC_API_KEY },
    baseUrl: fakes.settings.ANTHROPIC_BASE_URL ?? "",
  }).write({
    ...{ model: "claude-sonnet-5-5", instructions: "", messages: [{ role: "user", content }] },
    schema: { name: "answer", json: { type: "object", properties: {}, additionalProperties: false } },
    ...{ maxOutputTokens: 100, signal: new AbortController().signal },
  });

test("the page shows what a fake was asked and what it answered, without keys", async () => {
  expect(await write("Say <b>nothing</b>.")).toMatchObject({ text: "{}" });

  const page = await readPage();
  expect(page).toContain("anthropic: POST /v1/messages, 200, answered whole");
  expect(page).toContain("Say &lt;b>nothing&lt;/b>.");
  expect(page).not.toContain("fake-key");
});

test("the next request can be made to fail, and the one after it is answered", async () => {
  await fetch(fakes.page, { method: "POST", body: new URLSearchParams({ next: "status 500" }) });

  await expect(write("Fail.")).rejects.toMatchObject({ code: "PROVIDER_UNAVAILABLE" });
  expect(await write("Answer.")).toMatchObject({ stop: "complete" });
});

test("when they are stopped, nobody listens any more", async () => {
  await fakes.stop();

  await expect(fetch(fakes.page)).rejects.toThrow("fetch failed");
});

test("the emulator of YouTube shows its channels, and takes itself for Google", async () => {
  const youtube = await startYouTubeEmulator();
  expect(await (await fetch(youtube.page)).text()).toContain("Deep Sea Daily");
  expect(youtube.settings).toMatchObject({
    GOOGLE_API_BASE_URL: new URL(youtube.page).origin,
    YOUTUBE_CLIENT_ID: expect.any(String) as string,
  });

  await youtube.stop();
});
