import { afterAll, beforeAll, expect, it } from "vitest";
import { measureThreadWork } from "@/e2e/setup/thread-work";
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

it("others are answered while a plain text of one letter is read", async () => {
  const page = { url: new URL("https://a.example/"), mediaType: "text/plain", text: "a".repeat(5_000_000) };

  expect(await measureThreadWork(() => readPage(page, "a").catch(() => undefined))).toBeLessThan(20);
});

it("others are answered while two long scripts are merged", async () => {
  const { workspaceId, userId } = account;
  const write = (first: string, last: string) =>
    `${first} fish swim.\n${Array.from({ length: 500 }, (_, line) => `\nLine ${line}.`).join("\n")}\n\n${last} swim.\n`;
  const baseScript = write("Red", "All");
  const { videoId } = await createVideo({ workspaceId, ownerId: userId, script: baseScript });
  const save = (script: string) => saveVideo({ workspaceId, videoId, revision: 0, baseScript, script });
  await save(write("Blue", "All"));

  const work = await measureThreadWork(async () => {
    expect((await save(write("Red", "None"))).script).toBe(write("Blue", "None"));
  });

  expect(work).toBeLessThan(3);
});

it("others are answered while it is looked for the language of a script that is in none", async () => {
  const preview = { ...account, script: "a ".repeat(99_000) };

  expect(await measureThreadWork(() => previewVideo(preview))).toBeLessThan(30);
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

  expect(
    await measureThreadWork(() => rewriteScript(rewriting, account).catch(() => undefined)),
  ).toBeLessThan(5);
});
