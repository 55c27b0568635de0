import { afterAll, beforeAll, expect, it } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { readPage } from "@/server/articles/fetch-article";
import { previewVideo } from "@/server/timeline/preview-video";
import { createVideo } from "@/server/videos/create-video";
import { saveVideo } from "@/server/videos/save-video";
import { rewriteScript } from "@/server/writing/requests/request-writing";

let account: { workspaceId: string; userId: string };

beforeAll(async () => {
  await openDatabase();
  account = await createAccount("hostile");
});
afterAll(closeDatabase);

/** How long the thread that answers people was at work meanwhile, whatever else the machine does. */
async function countOwnMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await work();

  return process.threadCpuUsage(before).user / 1000;
}

it("others are answered while a plain text of one letter is read", async () => {
  const page = { url: new URL("https://a.example/"), mediaType: "text/plain", text: "a".repeat(5_000_000) };

  expect(await countOwnMs(() => readPage(page, "a").catch(() => undefined))).toBeLessThan(2000);
});

it("others are answered while two long scripts are merged", async () => {
  const { workspaceId, userId } = account;
  const write = (first: string, last: string) =>
    `${first} fish swim.\n${Array.from({ length: 500 }, (_, line) => `\nLine ${line}.`).join("\n")}\n\n${last} swim.\n`;
  const baseScript = write("Red", "All");
  const { videoId } = await createVideo({ workspaceId, ownerId: userId, script: baseScript });
  const save = (script: string) => saveVideo({ workspaceId, videoId, revision: 0, baseScript, script });
  await save(write("Blue", "All"));

  const ownMs = await countOwnMs(async () => {
    expect((await save(write("Red", "None"))).script).toBe(write("Blue", "None"));
  });

  expect(ownMs).toBeLessThan(300);
});

it("others are answered while it is looked for the language of a script that is in none", async () => {
  const preview = { ...account, script: "a ".repeat(99_000) };

  expect(await countOwnMs(() => previewVideo(preview))).toBeLessThan(2500);
});

it.each([
  ["keys", (keys: string[]) => keys.map((key) => `${key}: 1\n`).join("")],
  ["keys in a line", (keys: string[]) => `a: {${keys.map((key) => `${key}: 1`).join(", ")}}\n`],
])("others are answered while a front matter of 20,000 %s is read", async (_name, write) => {
  const yaml = write(Array.from({ length: 20_000 }, (_, index) => index.toString(36)));
  const script = `---\n${yaml}---\n\n# Fish\n\nFish swim.\n`;
  const { workspaceId, userId } = account;
  const { videoId } = await createVideo({ workspaceId, ownerId: userId, script: "# Fish\n\nFish swim.\n" });
  const rewriting = { videoId, revision: 0, script, part: null, instruction: "Shorter" };

  expect(await countOwnMs(() => rewriteScript(rewriting, account).catch(() => undefined))).toBeLessThan(500);
});
