import { afterAll, beforeAll, expect, test } from "vitest";
import { startGeminiServer } from "@/e2e/fakes/gemini/gemini-server";
import { testWriterContract } from "@/e2e/fakes/writer-contract";
import type { WriterReply } from "@/e2e/fakes/writer-reply";
import type { WriterServer } from "@/e2e/fakes/writer-server";
import { createWriter, type WriterOptions } from "../create-writer";
import type { WriteRequest } from "../writer";

const connect = (baseUrl: string, options: Partial<WriterOptions> = {}) =>
  createWriter({ vendor: "gemini", name: "Gemini", apiKey: "key", baseUrl, ...options });

testWriterContract({ name: "Gemini", model: "gemini-4-hydrogen", start: startGeminiServer, connect });

let server: WriterServer;
let reply: WriterReply | undefined;

beforeAll(async () => {
  server = await startGeminiServer({ answer: () => reply });
});
afterAll(() => server.close());

const write = (next?: WriterReply, change: Partial<WriteRequest> = {}) => {
  reply = next;

  return connect(server.url).write({
    model: "gemini-4-hydrogen",
    instructions: "Be brief.",
    messages: [{ role: "user", content: "Write." }],
    schema: { name: "answer", json: { type: "object", properties: {}, additionalProperties: false } },
    maxOutputTokens: 1000,
    signal: new AbortController().signal,
    ...change,
  });
};

test("the key is a header, in no address that a log could keep", async () => {
  await write();

  const { headers, path } = server.calls.at(-1) ?? {};
  expect(headers).toMatchObject({ "x-goog-api-key": "key" });
  expect(path).toBe("/v1beta/models/gemini-4-hydrogen:streamGenerateContent");
});

test("a refusal is an answer: of what it wrote, and of the prompt", async () => {
  expect(await write({ fault: "refusal", text: "" })).toMatchObject({
    ...{ text: "", stop: "refused", refusal: "Google's safety filters stopped it." },
  });
  expect(await write({ fault: "refusal", text: "PROHIBITED_CONTENT" })).toMatchObject({
    ...{ text: "", stop: "refused", refusal: "Google does not allow what it is about." },
  });
});

test("it is told in the body how long to wait", async () => {
  await expect(write({ fault: "status", status: 429, code: "34.07s" })).rejects.toMatchObject({
    ...{ code: "PROVIDER_RATE_LIMITED", retryAfterMs: 34_070 },
  });
  await expect(
    write({ fault: "half", text: "{", then: "error", failure: { status: 429, code: "2s" } }),
  ).rejects.toMatchObject({ code: "PROVIDER_RATE_LIMITED", retryAfterMs: 2000 });
});

test.each<[string, WriterReply, string]>([
  ["no money", { fault: "status", status: 429, message: "Your prepayment credits are depleted." }, "money"],
  [
    "a key that leaked",
    { fault: "status", status: 403, message: "Your API key was reported as leaked." },
    "key",
  ],
  ["another's model", { fault: "status", status: 403 }, "permission"],
  ["a bad request", { fault: "status", status: 400 }, "request"],
  [
    "a prompt that is too long",
    { fault: "status", status: 400, message: "The input token count (2000000) exceeds the maximum." },
    "tooLong",
  ],
])("%s is for a person to mend", async (_case, next, kind) => {
  await expect(write(next)).rejects.toMatchObject({
    code: "PROVIDER_REJECTED",
    message: expect.stringContaining(`(${kind})`) as string,
  });
});

test("models are those that can write", async () => {
  expect(await connect(server.url).listModels()).toEqual([
    {
      ...{ id: "gemini-4-hydrogen", name: "Gemini 4 Hydrogen" },
      prices: { input: 1.5, cachedInput: 0.075, output: 7.5 },
    },
    { id: "gemini-3.8-flash", name: "Gemini 3.8 Flash" },
  ]);
});
