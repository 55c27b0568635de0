import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startAnthropicServer } from "@/e2e/fakes/anthropic/anthropic-server";
import { fakeArticles } from "@/e2e/fakes/wikipedia/articles";
import { startWikipediaServer, type WikipediaServer } from "@/e2e/fakes/wikipedia/wikipedia-server";
import type { WriterReply } from "@/e2e/fakes/writer-reply";
import type { WriterServer } from "@/e2e/fakes/writer-server";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { closeListeners } from "@/server/adapters/db/listen";
import type { Account } from "@/server/auth/schema";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { saveConnection } from "@/server/providers/connections/save-connection";
import { getProvider } from "@/server/providers/registry";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { saveVideo } from "@/server/videos/save-video";
import { loadDocument } from "@/server/videos/videos";
import { writeAnswer, writePart } from "./answer.fixture";
import { listClaims } from "./list-claims";
import { measureScript } from "./measure-script";
import { performWriting } from "./perform-writing";
import { prepareWriting } from "./prepare-writing";
import { getWriting, type WritingIds } from "./repository";
import { rewriteScript, startWriting, writeAgain } from "./request-writing";
import { type Brief, briefSchema } from "./schema";
import { stopWriting } from "./stop-writing";
import { watchWriting } from "./watch-writing";

let wikipedia: WikipediaServer;
let claude: WriterServer;
let ann: Account;
let people = 0;
/** What the vendor answers next, and the last of them from then on. */
let replies: WriterReply[] = [];

beforeAll(async () => {
  await openDatabase();
  env.appSecret ??= "a secret of at least thirty-two characters";
  wikipedia = await startWikipediaServer(fakeArticles);
  env.wikipediaUrl = wikipedia.url;
  claude = await startAnthropicServer({ answer: () => (replies.length > 1 ? replies.shift() : replies[0]) });
  getProvider("anthropic").baseUrl = claude.url;
});
afterAll(async () => {
  await wikipedia.close();
  await claude.close();
  await closeListeners();
  await closeDatabase();
});
beforeEach(async () => {
  people += 1;
  ann = await createAccount(`ann-${people}`);
  replies = [writeAnswer()];
});

const brief = briefSchema.parse({
  ...{ topic: "why octopuses have three hearts", language: "en", lengthSeconds: 30 },
  source: { kind: "encyclopedia" },
});

async function connectClaude() {
  await saveConnection(ann.workspaceId, {
    ...{ provider: "anthropic", key: "sk-ant-a-key", baseUrl: "", model: "", isFallback: false },
  });
  claude.calls.length = 0;
}

const start = (change: Partial<Brief> = {}) => startWriting({ brief: { ...brief, ...change } }, ann);
/** How often the vendor was asked to write. */
const countCalls = () => claude.calls.filter(({ method }) => method === "POST").length;

/** Has a worker's step done, and tells how the writing stands then. */
async function perform(ids: WritingIds) {
  const error = await performWriting(ids).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  const writing = await getWriting(ids);
  const { script } = await loadDocument(ids);

  return { writing, script, error: error instanceof AppError ? error : undefined };
}

test("without a writer, a topic becomes sentences of its Wikipedia article, which the description credits", async () => {
  const { writing, script } = await perform(await start({ lengthSeconds: 60 }));

  expect(writing).toMatchObject({ state: "succeeded", provider: null, savedRevision: 1 });
  const { settings, notices } = parseScript(script);
  expect(settings.credits?.[0]).toMatch(/Wikipedia article “Octopus”.*CC BY-SA 4\.0/);
  expect(notices).toEqual([]);
  const { seconds } = await measureScript(ann.workspaceId, script);
  expect(seconds).toBeGreaterThan(45);
  expect(seconds).toBeLessThan(75);
  expect(writing.result?.articles.map(({ title }) => title)).toContain("Octopus");
  expect((await listClaims(writing)).every(({ source }) => source?.name === "Wikipedia: Octopus")).toBe(true);
});

test("what Wikipedia does not know is told where the topic was typed, and leaves no video behind", async () => {
  await expect(start({ topic: "xyzzy" })).rejects.toMatchObject({
    code: "INVALID_INPUT",
    userMessage: "Wikipedia has no article about this; try fewer or other words.",
  });
  expect(await getDatabase().prisma.video.count({ where: { workspaceId: ann.workspaceId } })).toBe(0);
});

test("a table becomes a chart and its rows, and notes become a script", async () => {
  const table = "Animal,Hearts\nOctopus,3\nHagfish,4\nEarthworm,5";
  const { script } = await perform(await start({ source: { kind: "table", text: table } }));

  expect(script).toContain("| Octopus | 3 |");
  expect(script).toContain("Hagfish: Hearts 4.");
  expect(parseScript(script).scenes.map(({ overlay }) => overlay.kind)).toContain("bar-chart");
});

test("a writer's script has the length, five titles, and for each fact its passage", async () => {
  await connectClaude();
  const estimate = await prepareWriting(brief, ann.workspaceId);
  const { writing, script } = await perform(await start());

  expect(estimate).toMatchObject({ writer: { provider: "anthropic", name: "Claude" }, isAlreadyPaid: false });
  expect(writing).toMatchObject({ state: "succeeded", provider: "anthropic", savedRevision: 1 });
  const { title, settings } = parseScript(script);
  expect(title).toBe("Three hearts");
  expect(settings).toMatchObject({ language: "en", tags: ["octopus", "three hearts"] });
  expect(writing.result).toMatchObject({ isAlreadyPaid: false, notices: [] });
  expect(writing.result?.titles).toHaveLength(5);
  const cost = writing.result?.amountMicros ?? 0;
  expect(cost).toBeGreaterThan(0);
  expect(estimate.estimate?.toMicros).toBeGreaterThanOrEqual(cost);
  const claims = await listClaims(writing);
  expect(claims[0]?.sentence).toBe("An octopus has 3 hearts, and it needs every one of them.");
  expect(claims[0]?.source?.name).toBe("Wikipedia: Octopus");
  expect(countCalls()).toBe(1);
});

test("the same brief is paid for once, and another version once more", async () => {
  await connectClaude();
  await perform(await start());
  const prepared = await prepareWriting(brief, ann.workspaceId);
  const second = await perform(await start());

  expect(prepared.isAlreadyPaid).toBe(true);
  expect(second.writing.result).toMatchObject({ isAlreadyPaid: true, amountMicros: 0 });
  expect(countCalls()).toBe(1);

  const third = await perform(await writeAgain(second.writing.writingId, ann));
  expect(third.writing.result?.isAlreadyPaid).toBe(false);
  expect(countCalls()).toBe(2);
});

test("nobody else's answer is used: another workspace pays for its own", async () => {
  await connectClaude();
  await perform(await start());
  ann = await createAccount("stranger");
  await connectClaude();
  const { writing } = await perform(await start());

  expect(writing.result?.isAlreadyPaid).toBe(false);

  expect(countCalls()).toBe(1);
});

test.each<[string, WriterReply]>([
  ["prose", "I would rather write a poem."],
  ["HTML", "<!doctype html><p>Busy</p>"],
  ["half of the JSON", writeAnswer().slice(0, 200)],
  [
    "a directive that no script has",
    writeAnswer()
      .replace("An octopus has", "::dance[now]\\n\\nAn octopus has")
      .replace('"visual":null', '"visual":"::dance[now]"'),
  ],
  ["a script of three times the length", writeAnswer(210)],
  ["an answer that was cut off", { fault: "truncated", text: writeAnswer().slice(0, 300) }],
])("%s is put right once, by the problem that was found", async (_name, reply) => {
  await connectClaude();
  replies = [reply, writeAnswer()];
  const { writing } = await perform(await start());

  expect(writing).toMatchObject({ state: "succeeded", savedRevision: 1 });
  expect(countCalls()).toBe(2);
  expect(JSON.stringify(claude.calls.at(-1)?.body)).toContain("This answer cannot be used: ");
});

test("a writer that twice answers with prose is told, its words are kept, and the script stays as it was", async () => {
  await connectClaude();
  replies = ["I would rather write a poem."];
  const { writing, script, error } = await perform(await start());

  expect(error).toMatchObject({ code: "PROVIDER_ANSWER_INVALID" });
  expect(error?.userMessage).toMatch(/^Claude answered with something that is no script: it is not JSON\. /);
  expect(writing.text).toBe("I would rather write a poem.");
  expect(script).toContain("# Why octopuses have three hearts");
  expect(countCalls()).toBe(2);
});

test("a script that stays too long is taken, and it is told", async () => {
  await connectClaude();
  replies = [writeAnswer(210), writeAnswer(200)];
  const { writing } = await perform(await start());

  expect(writing.result?.notices).toEqual([
    expect.stringMatching(/^The script takes about \d+ seconds instead of 30: the writer did not keep/),
  ]);
});

test.each<[string, WriterReply, string, RegExp]>([
  [
    "asks to wait",
    { fault: "status", status: 429, headers: { "retry-after": "7" } },
    "PROVIDER_RATE_LIMITED",
    /Claude/,
  ],
  ["is overloaded", { fault: "status", status: 529 }, "PROVIDER_UNAVAILABLE", /Claude/],
  [
    "cuts the connection",
    { fault: "half", text: writeAnswer().slice(0, 200), then: "cut" },
    "PROVIDER_UNAVAILABLE",
    /Claude/,
  ],
  ["rejects the key", { fault: "status", status: 401 }, "PROVIDER_REJECTED", /key/],
  ["has no money", { fault: "status", status: 402 }, "PROVIDER_REJECTED", /Claude/],
  [
    "refuses",
    { fault: "refusal", text: "That is dangerous." },
    "PROVIDER_REFUSED",
    /will not write about this/,
  ],
])("a vendor that %s says so", async (_name, reply, code, sentence) => {
  await connectClaude();
  replies = [reply];
  const { writing, error } = await perform(await start());

  expect(error).toMatchObject({ code, userMessage: expect.stringMatching(sentence) as string });
  expect(writing.state).toBe("running");
  const isWaiting = code === "PROVIDER_RATE_LIMITED" || code === "PROVIDER_UNAVAILABLE";
  expect(writing.waitReason === null).toBe(!isWaiting);

  if (!isWaiting) return;
  replies = [writeAnswer()];
  expect((await perform(writing)).writing).toMatchObject({ state: "succeeded", waitReason: null });
});

test("a script is watched while it grows, by two people, and what is complete stays when it is stopped", async () => {
  await connectClaude();
  replies = [{ text: writeAnswer(), chunkDelayMs: 40 }];
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
  replies = [writePart("Swimming stops the third heart.")];
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

test("a worker that dies while it is paid asks again, and one that dies after it does not", async () => {
  await connectClaude();
  const ids = await start();
  await perform(ids);
  await getDatabase().prisma.writing.update({ where: { id: ids.writingId }, data: { state: "running" } });
  await perform(ids);

  expect(countCalls()).toBe(1);
});

test("only one thing is written for a video at a time", async () => {
  await connectClaude();
  const ids = await start();
  const { script, revision } = await loadDocument(ids);

  await expect(
    rewriteScript({ ...ids, script, revision, part: null, instruction: "Shorter" }, ann),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});
