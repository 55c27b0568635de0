import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { WriterReply } from "@/e2e/fakes/writer-reply";
import { octopusBrief, openWritingWorld, perform } from "@/e2e/fixtures/writing-world";
import { createAccount } from "@/e2e/setup/uploads";
import { getDatabase } from "@/server/adapters/db/database";
import type { Account } from "@/server/auth/schema";
import { loadDocument } from "@/server/videos/videos";
import { writeAnswer, writePart } from "@/server/writing/answers/answer.fixture";
import { performWriting } from "@/server/writing/steps/perform-writing";
import { getWriting } from "@/server/writing/repository";
import { rewriteScript, startWriting, writeAgain } from "@/server/writing/requests/request-writing";
import { briefSchema } from "@/server/writing/schema";
import { stopWriting } from "@/server/writing/requests/stop-writing";
import { toWritingView } from "@/server/writing/watch-writing";

let world: Awaited<ReturnType<typeof openWritingWorld>>;
let account: Account;
let people = 0;
const replies: WriterReply[] = [];

beforeAll(async () => {
  world = await openWritingWorld(replies);
});
afterAll(() => world.close());
beforeEach(async () => {
  people += 1;
  account = await createAccount(`ender-${people}`);
  await world.connectClaude(account.workspaceId);
  answer(writeAnswer());
});

const start = () => startWriting({ brief: octopusBrief }, account);
const answer = (...next: WriterReply[]) => void replies.splice(0, Infinity, ...next);

/** Waits until a writer was asked so often. */
const untilCalls = (count: number) => expect.poll(world.countCalls, { interval: 5 }).toBe(count);

test("a rewrite that is stopped in its last moment leaves the script as it was", async () => {
  const ids = await start();
  await perform(ids);
  const { script, revision } = await loadDocument(ids);
  const part = { start: script.indexOf("The third one"), end: script.length };
  for (const chunkDelayMs of [0, 5, 15]) {
    answer({ text: writePart(`Swimming stops the third heart ${chunkDelayMs} times.`), chunkDelayMs });
    const rewriting = await rewriteScript(
      { ...ids, script, revision, part, instruction: `Shorter, ${chunkDelayMs}` },
      account,
    );
    const calls = world.countCalls();
    const performing = performWriting(rewriting);
    await untilCalls(calls + 1);
    await stopWriting(rewriting);
    const stopped = await loadDocument(ids);
    await performing;

    const { state } = await getWriting(rewriting);
    if (state === "cancelled") expect(stopped).toMatchObject({ script, revision });
    expect((await loadDocument(ids)).script).toBe(stopped.script);
    if (state !== "cancelled") return;
  }
});

test("deleted videos keep nobody from writing", async () => {
  const ids = await start();
  const { request } = await getWriting(ids);
  const { workspaceId, videoId } = ids;
  await getDatabase().prisma.writing.createMany({
    data: Array.from({ length: 100 }, () => ({ workspaceId, videoId, request, state: "running" as const })),
  });
  await getDatabase().prisma.video.update({ where: { id: videoId }, data: { deletedAt: new Date() } });

  await expect(start()).resolves.toHaveProperty("writingId");
});

test("the last version of a brief is followed by none, and can still be read", async () => {
  const ids = await startWriting({ brief: { ...octopusBrief, variation: 1000 } }, account);
  await perform(ids);

  await expect(writeAgain({ writingId: ids.writingId }, account)).rejects.toMatchObject({
    code: "INVALID_INPUT",
  });
  await expect(getWriting(ids)).resolves.toHaveProperty("state", "succeeded");
});

test("of a video's writings the newest hundred are kept, and its brief", async () => {
  const ids = await start();
  await perform(ids);
  const { script, revision } = await loadDocument(ids);
  const { workspaceId, videoId } = ids;
  const request = { kind: "rewrite", instruction: "Shorter", part: null, script, revision };
  await getDatabase().prisma.writing.createMany({
    data: Array.from({ length: 150 }, () => ({ workspaceId, videoId, request, state: "failed" as const })),
  });
  const newest = await rewriteScript(
    { videoId, script, revision, part: null, instruction: "Longer" },
    account,
  );

  const rows = await getDatabase().prisma.writing.findMany({ where: { videoId }, select: { id: true } });
  expect(rows.length).toBeLessThanOrEqual(101);
  const kept = rows.map(({ id }) => id);
  expect(kept).toContain(ids.writingId);
  expect(kept).toContain(newest.writingId);
});

test("half an emoji in a brief is told before anything is begun", () => {
  for (const change of [{ topic: "octopus \uD83D" }, { wishes: "\uD83D" }, { audience: "\uDC00" }]) {
    expect(briefSchema.safeParse({ ...octopusBrief, ...change }).success).toBe(false);
  }
});

test("whoever watches a writing is not sent its source, which may be long", async () => {
  const notes = "An octopus has three hearts. ".repeat(3000);
  const ids = await startWriting(
    { brief: { ...octopusBrief, source: { kind: "notes", text: notes } } },
    account,
  );

  expect(JSON.stringify(toWritingView(await getWriting(ids))).length).toBeLessThan(5000);
});
