import { readdir } from "node:fs/promises";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { type FakeInngest, startFakeInngest } from "../fakes/inngest/fake-server";
import { createFolder, startMakeVideo } from "../make-video/run-make-video";
import { spawnProcess } from "../processes/spawn-process";

const signingKey = "signkey-test-0123456789abcdef";
const eventKey = "an-event-key";

let inngest: FakeInngest;

beforeEach(async () => {
  inngest = await startFakeInngest({ eventKey, signingKey });
});
afterEach(() => inngest.close());
afterAll(closeDatabase);

test.each(["cli/worker/worker.ts", "cli/make-video/make-video.ts"])(
  "%s with half of INNGEST_* names what is missing, and does nothing",
  async (file) => {
    const { exited, stderr } = spawnProcess(file, ["script.md"], {
      env: { INNGEST_BASE_URL: inngest.baseUrl, INNGEST_SIGNING_KEY: signingKey },
    });

    expect(await exited).toBe(2);
    expect(stderr().trim().split("\n"), stderr()).toHaveLength(1);
    expect(stderr()).toMatch(/^The configuration is wrong: INNGEST_EVENT_KEY: is missing/);
  },
);

test.each([
  [
    "a wrong event key",
    { INNGEST_EVENT_KEY: "wrong" },
    /^Inngest at .* does not know this INNGEST_EVENT_KEY/,
  ],
  ["an Inngest that is away", { INNGEST_BASE_URL: "http://127.0.0.1:1" }, /^Inngest at .* cannot be reached/],
])("%s is one sentence of make-video, and there is no video", async (_name, wrong, sentence) => {
  const folder = await createFolder({ "script.md": "A marmot sleeps.\n" });
  const wrongSettings = {
    INNGEST_BASE_URL: inngest.baseUrl,
    INNGEST_EVENT_KEY: eventKey,
    INNGEST_SIGNING_KEY: signingKey,
    ...wrong,
  };
  // A worker had registered, before somebody changed the settings.
  const { pool, prisma } = await openDatabase();
  await pool.query("insert into engine.registration (base_url) values ($1)", [
    wrongSettings.INNGEST_BASE_URL,
  ]);

  const { exited, stderr } = startMakeVideo(folder, ["script.md"], wrongSettings);

  expect(await exited, stderr()).toBe(2);
  expect(stderr().trim().split("\n"), stderr()).toHaveLength(1);
  expect(stderr()).toMatch(sentence);
  expect(await readdir(folder)).toEqual(["script.md"]);
  const render = await prisma.render.findFirst({ orderBy: { createdAt: "desc" } });
  expect(render).toMatchObject({ state: "failed", failureReason: stderr().trim() });
});
