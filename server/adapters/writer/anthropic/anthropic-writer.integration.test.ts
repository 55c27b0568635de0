import { afterAll, beforeAll, expect, test } from "vitest";
import { startAnthropicServer } from "@/e2e/fakes/anthropic/anthropic-server";
import { testWriterContract } from "@/e2e/fakes/writer-contract";
import type { WriterReply } from "@/e2e/fakes/writer-reply";
import type { WriterServer } from "@/e2e/fakes/writer-server";
import { createWriter, type WriterOptions } from "../create-writer";
import type { WriteRequest } from "../writer";

const connect = (baseUrl: string, options: Partial<WriterOptions> = {}) =>
  createWriter({ vendor: "anthropic", name: "Claude", apiKey: "key", baseUrl, ...options });

testWriterContract({
  name: "Claude",
  model: "claude-sonnet-5-5",
  start: startAnthropicServer,
  connect,
});

let server: WriterServer;
let reply: WriterReply | undefined;

beforeAll(async () => {
  server = await startAnthropicServer({ answer: () => reply });
});
afterAll(() => server.close());

const write = (next?: WriterReply, change: Partial<WriteRequest> = {}) => {
  reply = next;

  return connect(server.url).write({
    model: "claude-sonnet-5-5",
    instructions: "",
    messages: [{ role: "user", content: "Write." }],
    schema: { name: "answer", json: { type: "object", properties: {}, additionalProperties: false } },
    maxOutputTokens: 1000,
    signal: new AbortController().signal,
    ...change,
  });
};

test("the key goes as a bearer's, with the version of the API that the client is made for", async () => {
  await write();

  const { headers } = server.calls.at(-1) ?? {};
  expect(headers).toMatchObject({ authorization: "Bearer key", "anthropic-version": "2026-10-21" });
});

test("limits that Claude's grammar does not know become words, and the answer still has the schema's form", async () => {
  const json = {
    type: "object",
    properties: { title: { type: "string", maxLength: 60 }, count: { type: "integer", minimum: 1 } },
    required: ["title", "count"],
    additionalProperties: false,
  };
  const { text } = await write(undefined, { schema: { name: "answer", json } });

  expect(JSON.parse(text)).toEqual({ title: "A text for title", count: 1 });
  expect(server.calls.at(-1)?.asked?.schema).toMatchObject({
    properties: { title: { description: "{maxLength: 60}" } },
  });
});

test("a refusal is an answer, with Claude's words", async () => {
  expect(await write({ fault: "refusal", text: "This could do harm." })).toMatchObject({
    text: "",
    stop: "refused",
    refusal: "This could do harm.",
  });
});

test.each<[string, WriterReply, string]>([
  ["no credit", { fault: "status", status: 402 }, "money"],
  [
    "no credit, as a bad request",
    { fault: "status", status: 400, message: "Your credit balance is too low to access the Anthropic API." },
    "money",
  ],
  ["a limit of spending", { fault: "status", status: 429, code: "enforced_spend_limit_reached" }, "money"],
  ["no credit, with the status 200", { fault: "errorInOk", status: 402 }, "money"],
  ["another's model", { fault: "status", status: 403 }, "permission"],
  ["a bad request", { fault: "status", status: 400, message: "max_tokens: too large" }, "request"],
  [
    "a prompt that is too long",
    { fault: "status", status: 400, message: "prompt is too long: 1200000 tokens > 1000000 maximum" },
    "tooLong",
  ],
])("%s is for a person to mend", async (_case, next, kind) => {
  await expect(write(next)).rejects.toMatchObject({
    code: "PROVIDER_REJECTED",
    message: expect.stringContaining(`(${kind})`) as string,
  });
});

test.each<[string, WriterReply, string]>([
  ["an overload", { fault: "status", status: 529 }, "PROVIDER_UNAVAILABLE"],
  [
    "a limit of speed",
    { fault: "status", status: 429, code: "ramp_limit_exceeded" },
    "PROVIDER_RATE_LIMITED",
  ],
  [
    "an overload in the middle of a stream",
    { fault: "half", text: "{", then: "error", failure: { status: 529 } },
    "PROVIDER_UNAVAILABLE",
  ],
  [
    "a limit of speed in the middle of a stream",
    { fault: "half", text: "{", then: "error", failure: { status: 429 } },
    "PROVIDER_RATE_LIMITED",
  ],
])("%s passes", async (_case, next, code) => {
  await expect(write(next)).rejects.toMatchObject({ code });
});

test("models have their prices and their ends, and those that ended are left out", async () => {
  const listed = await connect(server.url).listModels();

  expect(listed.map(({ id }) => id)).toEqual([
    ...["claude-sonnet-5-5", "claude-opus-5-5", "claude-haiku-5-5", "claude-opus-4-5"],
  ]);
  expect(listed[0]?.prices).toEqual({ input: 2, cachedInput: 0.1, output: 10 });
  expect(listed[3]?.endsOn).toBe("2027-01-22");
});
