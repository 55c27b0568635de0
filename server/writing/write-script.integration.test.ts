import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { WriterReply } from "@/e2e/fakes/writer-reply";
import { createAccount } from "@/e2e/setup/uploads";
import { getDatabase } from "@/server/adapters/db/database";
import type { Account } from "@/server/auth/schema";
import { removeConnection } from "@/server/providers/connections/connections";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { writeAnswer } from "./answers/answer.fixture";
import { prepareWriting } from "./requests/prepare-writing";
import { startWriting, writeAgain } from "./requests/request-writing";
import type { Brief } from "./schema";
import { getWritingDetails } from "./writing-details";
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

const start = (change: Partial<Brief> = {}) => startWriting({ brief: { ...octopusBrief, ...change } }, ann);
const connectClaude = () => world.connectClaude(ann.workspaceId);
const answer = (...next: WriterReply[]) => void replies.splice(0, Infinity, ...next);

function inSpanish(): string {
  const spanish = "El pulpo tiene tres corazones, y los dos más pequeños llevan la sangre a las branquias.";
  const [first, ...rest] = writeAnswer().split(/"text":"[^"]*"/);

  return [first, ...rest.map((part) => `"text":"${spanish}"${part}`)].join("");
}

test("a writer's script has the length, five titles, and for each fact its passage", async () => {
  await connectClaude();
  const estimate = await prepareWriting(octopusBrief, ann.workspaceId);
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
  const { claims, titles } = await getWritingDetails(writing);
  expect(titles).toHaveLength(5);
  expect(claims[0]?.sentence).toBe("An octopus has 3 hearts, and it needs every one of them.");
  expect(claims[0]?.source?.name).toBe("Wikipedia: Octopus");
  expect(world.countCalls()).toBe(1);
});

test("a writer writes also what Wikipedia does not know, and it is told that no fact has a source", async () => {
  await connectClaude();
  const { writing } = await perform(await start({ topic: "xyzzy" }));

  expect(writing).toMatchObject({ state: "succeeded" });
  expect(writing.result?.notices).toEqual([
    "No fact has a source. Wikipedia has no article about this; try fewer or other words.",
  ]);
  expect((await getWritingDetails(writing)).claims.every(({ source }) => source === null)).toBe(true);
});

test("the same brief is paid for once, and another version once more", async () => {
  await connectClaude();
  await perform(await start());
  const prepared = await prepareWriting(octopusBrief, ann.workspaceId);
  const second = await perform(await start());

  expect(prepared.isAlreadyPaid).toBe(true);
  expect(second.writing.result).toMatchObject({ isAlreadyPaid: true, amountMicros: 0 });
  expect(world.countCalls()).toBe(1);

  const third = await perform(await writeAgain(second.writing, ann));
  expect(third.writing.result?.isAlreadyPaid).toBe(false);
  expect(world.countCalls()).toBe(2);
});

test("nobody else's answer is used: another workspace pays for its own", async () => {
  await connectClaude();
  await perform(await start());
  ann = await createAccount("stranger");
  await connectClaude();
  const { writing } = await perform(await start());

  expect(writing.result?.isAlreadyPaid).toBe(false);

  expect(world.countCalls()).toBe(1);
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
  ["a script in another language", inSpanish()],
  ["a script of three times the length", writeAnswer(210)],
  ["an answer that was cut off", { fault: "truncated", text: writeAnswer().slice(0, 300) }],
])("%s is put right once, by the problem that was found", async (_name, reply) => {
  await connectClaude();
  answer(reply, writeAnswer());
  const { writing } = await perform(await start());

  expect(writing).toMatchObject({ state: "succeeded", savedRevision: 1 });
  expect(world.countCalls()).toBe(2);
  expect(JSON.stringify(world.calls.at(-1)?.body)).toContain("This answer cannot be used: ");
});

test("a script that misses its length is taken where nobody pays for its repair, and both are told", async () => {
  await connectClaude();
  answer(writeAnswer(210), { fault: "status", status: 402 });
  const { writing } = await perform(await start());

  expect(writing).toMatchObject({ state: "succeeded", savedRevision: 1 });
  expect(writing.result?.notices).toEqual([
    expect.stringMatching(/^The script takes about \d+ seconds instead of 30/),
    expect.stringMatching(/^The account at Claude has no money left/),
  ]);
});

test("a writer whose connection was removed meanwhile is missed, and nothing else is written in its name", async () => {
  await connectClaude();
  const ids = await start();
  await removeConnection({ workspaceId: ann.workspaceId, provider: "anthropic" });
  const { error, script } = await perform(ids);

  expect(error).toMatchObject({ code: "PROVIDER_REJECTED" });
  expect(error?.userMessage).toMatch(/^The connection that was to write this was removed/);
  expect(script).toContain("# Why octopuses have three hearts");
});

test("a writer that twice answers with prose is told, its words are kept, and the script stays as it was", async () => {
  await connectClaude();
  answer("I would rather write a poem.");
  const { writing, script, error } = await perform(await start());

  expect(error).toMatchObject({ code: "PROVIDER_ANSWER_INVALID" });
  expect(error?.userMessage).toMatch(/^Claude answered twice with something that is no script \(.*\)\. /);
  expect(writing.text).toBe("I would rather write a poem.");
  expect(script).toContain("# Why octopuses have three hearts");
  expect(world.countCalls()).toBe(2);
});

test("a script that stays too long is taken, and it is told", async () => {
  await connectClaude();
  answer(writeAnswer(210), writeAnswer(200));
  const { writing } = await perform(await start());

  expect(writing.result?.notices).toEqual([
    expect.stringMatching(/^The script takes about \d+ seconds instead of 30: the writer did not keep/),
  ]);
});

test("of two scripts that miss the length the nearer one is taken", async () => {
  await connectClaude();
  answer(writeAnswer(110), writeAnswer(300));
  const { writing } = await perform(await start());

  const [, seconds] = /about (\d+) seconds instead of 30/.exec(writing.result?.notices[0] ?? "") ?? [];
  expect(Number(seconds)).toBeGreaterThan(33);
  expect(Number(seconds)).toBeLessThan(70);
  expect(world.countCalls()).toBe(2);
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
  answer(reply);
  const { writing, error } = await perform(await start());

  expect(error).toMatchObject({ code, userMessage: expect.stringMatching(sentence) as string });
  expect(writing.state).toBe("running");
  const isWaiting = code === "PROVIDER_RATE_LIMITED" || code === "PROVIDER_UNAVAILABLE";
  expect(writing.waitReason === null).toBe(!isWaiting);

  if (!isWaiting) return;
  answer(writeAnswer());
  expect((await perform(writing)).writing).toMatchObject({ state: "succeeded", waitReason: null });
});

test("a worker that dies while it is paid asks again, and one that dies after it does not", async () => {
  await connectClaude();
  const ids = await start();
  await perform(ids);
  await getDatabase().prisma.writing.update({ where: { id: ids.writingId }, data: { state: "running" } });
  await perform(ids);

  expect(world.countCalls()).toBe(1);
});
