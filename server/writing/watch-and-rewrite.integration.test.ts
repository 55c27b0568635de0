import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { WriterReply } from "@/e2e/fakes/writer-reply";
import { createAccount } from "@/e2e/setup/uploads";
import type { Account } from "@/server/auth/schema";
import { saveVideo } from "@/server/videos/save-video";
import { loadDocument } from "@/server/videos/videos";
import { writeAnswer, writePart } from "./answers/answer.fixture";
import { rewriteScript, startWriting } from "./requests/request-writing";
import { stopWriting } from "./requests/stop-writing";
import { watchWriting } from "./watch-writing";
import { octopusBrief, openWritingWorld, perform } from "@/e2e/fixtures/writing-world";

let world: Awaited<ReturnType<typeof openWritingWorld>>;
let ann: Account;
let people = 0;
const replies: WriterReply[] = [];

beforeAll(async () => {
  world = await openWritingWorld(replies);
});
afterAll(() => world.close());
beforeEach(async () => {
  people += 1;
  ann = await createAccount(`ann-${people}`);
  answer(writeAnswer());
});

const start = () => startWriting({ brief: octopusBrief }, ann);
const connectClaude = () => world.connectClaude(ann.workspaceId);
const answer = (...next: WriterReply[]) => void replies.splice(0, Infinity, ...next);

test("a script is watched while it grows, by two people, and what is complete stays when it is stopped", async () => {
  await connectClaude();
  answer({ text: writeAnswer(), chunkDelayMs: 40 });
  const ids = await start();
  const ending = new AbortController();
  const watch = async () => {
    const texts: string[] = [];
    for await (const [, view] of watchWriting(ids, ending.signal)) {
      if (view && view.text !== texts.at(-1)) texts.push(view.text);
      if (view?.state === "running" && view.text.includes("gills")) await stopWriting(ids);
      if (view?.state === "cancelled" && view.savedRevision !== null) return texts;
    }

    return texts;
  };
  const [writing, first, second] = await Promise.all([perform(ids), watch(), watch()]);

  expect(writing.error).toBeUndefined();
  expect(first.length).toBeGreaterThan(2);
  expect(second.at(-1)).toBe(first.at(-1));
  const { script, revision } = await loadDocument(ids);
  expect(revision).toBe(1);
  expect(script).toMatch(
    /# Why one heart is not enough\n\nAn octopus has \*\*3 hearts\*\*, and it needs every one of them\.( Two of them push blood through the gills, and one serves the body\.)?\n$/,
  );
});

test("a part is written anew, and the rest stays to the letter", async () => {
  await connectClaude();
  const ids = await start();
  await perform(ids);
  const { script, revision } = await loadDocument(ids);
  const old = "The third one stops whenever the animal swims.";
  const at = script.indexOf(old);
  answer(writePart("Swimming stops the third heart."));
  const rewriting = await rewriteScript(
    { ...ids, script, revision, part: { start: at, end: at + old.length }, instruction: "Shorter" },
    ann,
  );
  await saveVideo({ ...ids, revision, baseScript: script, script: script.replace("copper", "much copper") });
  const { writing, script: after } = await perform(rewriting);

  expect(writing).toMatchObject({ state: "succeeded", savedRevision: revision + 2 });
  expect(after).toBe(script.replace(old, "Swimming stops the third heart.").replace("copper", "much copper"));
});

test("lines that somebody changed meanwhile are theirs: what was written waits beside them", async () => {
  await connectClaude();
  const ids = await start();
  const { script, revision } = await loadDocument(ids);
  await saveVideo({ ...ids, revision, baseScript: script, script: script.replace(/# .*/, "# My own title") });
  const { writing, script: after } = await perform(ids);

  expect(writing).toMatchObject({ state: "succeeded", savedRevision: null });
  expect(writing.text).toContain("# Why one heart is not enough");
  expect(after).toContain("# My own title");
});

test("only one thing is written for a video at a time", async () => {
  await connectClaude();
  const ids = await start();
  const { script, revision } = await loadDocument(ids);

  await expect(
    rewriteScript({ ...ids, script, revision, part: null, instruction: "Shorter" }, ann),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});
