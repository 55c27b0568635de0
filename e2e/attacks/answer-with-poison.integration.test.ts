import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { measureThreadWork } from "@/e2e/setup/thread-work";
import {
  beginStream,
  type HostileWriter,
  startHostileWriter,
  writeEnd,
  writePiece,
} from "@/e2e/fakes/hostile-writer";
import type { WriterReply } from "@/e2e/fakes/writer-reply";
import { openWritingWorld, octopusBrief, perform } from "@/e2e/fixtures/writing-world";
import { createAccount } from "@/e2e/setup/uploads";
import { getDatabase } from "@/server/adapters/db/database";
import type { Account } from "@/server/auth/schema";
import { env } from "@/server/env";
import { saveConnection } from "@/server/providers/connections/save-connection";
import { testConnection } from "@/server/providers/connections/test-connection";
import { writeAnswer } from "@/server/writing/answers/answer.fixture";
import { recordFailure } from "@/server/writing/steps/perform-writing";
import { startWriting } from "@/server/writing/requests/request-writing";

/** Before anything reads the environment. */
vi.hoisted(() => {
  process.env.OPENAI_CUSTOM_HEADERS = "x-of-the-operator: secret";
});

let world: Awaited<ReturnType<typeof openWritingWorld>>;
let server: HostileWriter;
let account: Account;
let people = 0;
const replies: WriterReply[] = [];

beforeAll(async () => {
  world = await openWritingWorld(replies);
  env.privateHosts = ["127.0.0.1"];
});
beforeEach(async () => {
  people += 1;
  account = await createAccount(`hostile-${people}`);
  server = await startHostileWriter();

  return () => server.close();
});
afterAll(() => world.close());

const connect = () =>
  saveConnection(account.workspaceId, {
    ...{ provider: "compatible", key: "", baseUrl: server.url, model: "", isFallback: false },
  });
const start = () => startWriting({ brief: octopusBrief }, account);
/** All of an answer, in pieces. */
const write = (text: string, usage?: unknown) => {
  server.write = (response) => {
    beginStream(response);
    for (const piece of text.match(/.{1,1000}/gs) ?? []) response.write(writePiece(piece));
    response.end(writeEnd(usage));
  };
};
const setPrice = async (price: number) => {
  const model = {
    id: "a-model",
    name: "A model",
    prices: { input: price, cachedInput: price, output: price },
  };
  await getDatabase().prisma.providerConnection.updateMany({
    where: { workspaceId: account.workspaceId },
    data: { settings: { model, baseUrl: server.url } },
  });
};
const listEntries = () =>
  getDatabase().prisma.costEntry.findMany({ where: { workspaceId: account.workspaceId } });

test.each(["\\u0000", "\\ud83d"])("an answer with %s in every text is saved without it", async (poison) => {
  await connect();
  write(
    writeAnswer()
      .replaceAll('"text":"', `"text":"${poison}`)
      .replaceAll('"title":"', `"title":"${poison}`)
      .replaceAll('"reason":"', `"reason":"${poison}`)
      .replaceAll('"description":"', `"description":"${poison}`),
  );
  const { writing } = await perform(await start());

  expect(writing).toMatchObject({ state: "succeeded", savedRevision: 1 });
  expect(server.calls).toBe(1);
});

test.each(["\0", "\uD83D"])("a refusal with %j is paid for once, and told", async (poison) => {
  await world.connectClaude(account.workspaceId);
  replies.splice(0, Infinity, { fault: "refusal", text: `No${poison}.` });
  const ids = await start();
  const first = await perform(ids);
  const second = await perform(ids);

  expect(first.error).toMatchObject({ code: "PROVIDER_REFUSED" });
  expect(second.error).toMatchObject({ code: "PROVIDER_REFUSED" });
  expect(world.countCalls()).toBe(1);
  await recordFailure(ids, { code: "PROVIDER_REFUSED", reason: first.error?.userMessage ?? "" });
  expect((await perform(ids)).writing.state).toBe("failed");
});

test("prose with U+0000 is told, and kept", async () => {
  await connect();
  write("I would rather\0 write a poem.");
  const { writing, error } = await perform(await start());

  expect(error).toMatchObject({ code: "PROVIDER_ANSWER_INVALID" });
  expect(writing.text).toBe("I would rather write a poem.");
});

test("JSON nested 100,000 deep, and keys of prototypes, are no script", async () => {
  await connect();
  write(`{"__proto__":{"scenes":[]},"constructor":{"prototype":1},"scenes":${"[".repeat(100_000)}`);
  const { error } = await perform(await start());

  expect(error).toMatchObject({ code: "PROVIDER_ANSWER_INVALID" });
});

test("an answer without end is left, and little of it is kept", async () => {
  await connect();
  let sent = 0;
  server.write = async (response) => {
    beginStream(response);
    response.write(writePiece('{"title":"'));
    while (!response.destroyed && sent < 40_000_000) {
      sent += 20_000;
      if (!response.write(writePiece("a".repeat(20_000)))) {
        await new Promise((resolve) => response.once("drain", resolve).once("close", resolve));
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    response.end();
  };
  const { writing, error } = await perform(await start());

  expect(error).toMatchObject({ code: "PROVIDER_ANSWER_INVALID" });
  expect(writing.text.length).toBeLessThan(250_000);
  expect(sent).toBeLessThan(20_000_000);
});

test("what is no script is kept as far as anybody reads it", async () => {
  await connect();
  write("a ".repeat(90_000));
  const { writing, error } = await perform(await start());

  expect(error?.message.length).toBeLessThan(25_000);
  expect(writing.text.length).toBeLessThan(25_000);
});

test.each<[string, unknown]>([
  ["no usage", undefined],
  ["usage of no numbers", { prompt_tokens: "many", completion_tokens: -1 }],
  ["half a usage", { prompt_tokens: 100 }],
])("an answer with %s is paid for once, and counts as the most that it can cost", async (_name, usage) => {
  await connect();
  await setPrice(1);
  write(writeAnswer(), usage);
  const { writing } = await perform(await start());

  expect(writing.state).toBe("succeeded");
  expect(server.calls).toBe(1);
  const [entry] = await listEntries();
  expect(Number(entry?.amountMicros)).toBeGreaterThan(6000);
});

test("a wait of a thousand years is one of a day", async () => {
  await connect();
  server.write = (response) => {
    response.writeHead(429, { "retry-after": String(1000 * 365 * 86_400) }).end("{}");
  };
  const { writing, error } = await perform(await start());

  expect(error).toMatchObject({ code: "PROVIDER_RATE_LIMITED" });
  expect(writing.waitUntil?.getTime()).toBeLessThan(Date.now() + 25 * 60 * 60_000);
});

test("others are answered while a list of a million models is read, and it is not kept", async () => {
  await connect();
  const list = JSON.stringify({ object: "list", data: new Array(1_000_000).fill({ id: "a" }) });
  server.list = (response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(list);
  };
  const work = await measureThreadWork(async () => {
    const { models } = await testConnection({ ...account, provider: "compatible" });
    expect(models.length).toBeLessThan(5000);
  });

  expect(work).toBeLessThan(5);
});

test("a list that is packed a thousand times over is not unpacked to its end", async () => {
  await connect();
  const list = gzipSync(`{"data":[{"id":"${"a".repeat(60_000_000)}"}]}`);
  server.list = (response) => {
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(list);
  };

  const { problem } = await testConnection({ ...account, provider: "compatible" });
  expect(problem).toMatch(/cannot be reached or broke off/);
});

test("a list of models without end of their names leaves the names out", async () => {
  server.list = (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const pricing = { prompt: "1e300", completion: "1e300", input_cache_read: "-1" };
    response.end(
      JSON.stringify({
        data: [{ id: "a".repeat(100_000) }, { id: "b\0", name: "\0".repeat(100_000), pricing }],
      }),
    );
  };
  await connect();
  const { models } = await testConnection({ ...account, provider: "compatible" });

  expect(models).toEqual([{ id: "b", name: "" }]);
});

test("headers of the environment go to nobody's server", async () => {
  const headers: unknown[] = [];
  const { list } = server;
  server.list = (response) => {
    headers.push(response.req.headers);
    list(response);
  };
  await connect();

  expect(headers).toHaveLength(1);
  expect(JSON.stringify(headers)).not.toContain("secret");
});
