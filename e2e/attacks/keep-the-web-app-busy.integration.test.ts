import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { writeScript } from "@/server/articles/read-article";
import { previewVideo } from "@/server/timeline/preview-video";
import { createVideo } from "@/server/videos/create-video";
import { saveVideo } from "@/server/videos/save-video";

let account: { workspaceId: string; userId: string };

beforeAll(async () => {
  await openDatabase();
  account = await createAccount("hostile");
});
afterAll(closeDatabase);

/** How long work took, and how long of it this process answered nobody at a stretch. */
async function watchPauses(work: () => Promise<unknown>): Promise<{ totalMs: number; longestMs: number }> {
  const delays = monitorEventLoopDelay({ resolution: 10 });
  const startedAt = performance.now();
  delays.enable();
  await work();
  delays.disable();

  return { totalMs: performance.now() - startedAt, longestMs: delays.max / 1e6 };
}

it("others are answered while a plain text of one letter is read", async () => {
  const page = { url: new URL("https://a.example/"), mediaType: "text/plain", text: "a".repeat(5_000_000) };
  const { longestMs } = await watchPauses(() => writeScript(page, "a").catch(() => undefined));

  expect(longestMs).toBeLessThan(2000);
});

it("others are answered while two long scripts are merged", async () => {
  const { workspaceId, userId } = account;
  const write = (first: string, last: string) =>
    `${first} fish swim.\n${Array.from({ length: 500 }, (_, line) => `\nLine ${line}.`).join("\n")}\n\n${last} swim.\n`;
  const baseScript = write("Red", "All");
  const { videoId } = await createVideo({ workspaceId, ownerId: userId, script: baseScript });
  const save = (script: string) => saveVideo({ workspaceId, videoId, revision: 0, baseScript, script });
  await save(write("Blue", "All"));

  const { totalMs, longestMs } = await watchPauses(async () => {
    expect((await save(write("Red", "None"))).script).toBe(write("Blue", "None"));
  });

  expect(longestMs).toBeLessThan(totalMs / 2);
});

it("others are answered while it is looked for the language of a script that is in none", async () => {
  const script = "a ".repeat(99_000);
  const { longestMs } = await watchPauses(() => previewVideo({ ...account, script }));

  expect(longestMs).toBeLessThan(2500);
});
