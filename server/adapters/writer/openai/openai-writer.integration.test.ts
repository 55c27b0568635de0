import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startOpenAiServer } from "@/e2e/fakes/openai/openai-server";
import { testWriterContract } from "@/e2e/fakes/writer-contract";
import type { WriterReply } from "@/e2e/fakes/writer-reply";
import type { WriterServer } from "@/e2e/fakes/writer-server";
import { createWriter } from "../create-writer";
import type { WriteRequest } from "../writer";

const vendors = [
  { vendor: "openai", as: "openai", name: "OpenAI", model: "gpt-6.2-sol" },
  { vendor: "xai", as: "xai", name: "Grok", model: "grok-4.5" },
  { vendor: "openrouter", as: "openrouter", name: "OpenRouter", model: "maker/careful-writer" },
  { vendor: "compatible", as: "lmstudio", name: "LM Studio", model: "qwen3-8b" },
] as const;

describe.each(vendors)("$name", ({ vendor, as, name, model }) => {
  testWriterContract({
    ...{ name, model, hasKeys: as !== "lmstudio" },
    start: (options) => startOpenAiServer({ ...options, as }),
    connect: (baseUrl, options) => createWriter({ vendor, name, baseUrl, ...options }),
  });
});

const servers = new Map<string, WriterServer>();
let reply: WriterReply | undefined;

beforeAll(async () => {
  for (const { as } of vendors) servers.set(as, await startOpenAiServer({ as, answer: () => reply }));
});
afterAll(() => Promise.all([...servers.values()].map((server) => server.close())));

function setUp(wanted: (typeof vendors)[number]["vendor"], apiKey: string | undefined = "key") {
  const { as, vendor, name, model } = vendors.find((known) => known.vendor === wanted) ?? vendors[0];
  const server = servers.get(as);
  if (!server) throw new Error("The fake was not started.");
  const writer = createWriter({ vendor, name, apiKey, baseUrl: server.url });

  return {
    server,
    writer,
    write: (next?: WriterReply, change: Partial<WriteRequest> = {}) => {
      reply = next;

      return writer.write({
        ...{ model, instructions: "Be brief.", messages: [{ role: "user", content: "Write." }] },
        schema: { name: "answer", json: { type: "object", properties: {}, additionalProperties: false } },
        ...{ maxOutputTokens: 1000, signal: new AbortController().signal },
        ...change,
      });
    },
  };
}

test("OpenAI is bound to the schema, without keywords that it does not know", async () => {
  const { server, write } = setUp("openai");
  const json = {
    type: "object",
    // Names of properties are no keywords.
    properties: { title: { type: "string", minLength: 1 }, default: { type: "string" } },
    required: ["title", "default"],
    additionalProperties: false,
  };
  await write(undefined, { schema: { name: "answer", json } });

  expect(server.calls.at(-1)?.body).toMatchObject({
    max_completion_tokens: 1000,
    response_format: {
      json_schema: {
        strict: true,
        schema: { ...json, properties: { title: { type: "string" }, default: { type: "string" } } },
      },
    },
  });
});

test("OpenRouter is asked only for hosts that keep to the schema", async () => {
  const { server, write } = setUp("openrouter");
  await write();

  expect(server.calls.at(-1)?.body).toMatchObject({
    max_tokens: 1000,
    provider: { require_parameters: true },
  });
});

test("a server of one's own gets no key where there is none, and reads the schema in its instructions", async () => {
  const { server, writer } = setUp("compatible");
  await writer.listModels();
  const withoutKey = createWriter({ vendor: "compatible", name: "LM Studio", baseUrl: server.url });
  await withoutKey.listModels();

  expect(server.calls.slice(-2).map(({ headers }) => headers.authorization)).toEqual([
    "Bearer key",
    undefined,
  ]);
  await setUp("compatible").write();
  expect(server.calls.at(-1)?.asked?.instructions).toMatch(
    /^Be brief\.\n\nAnswer with JSON alone.*\n\{"type"/u,
  );
});

test("the environment's organization goes to nobody", async () => {
  process.env.OPENAI_ORG_ID = "org-secret";
  const { server, write } = setUp("openrouter");
  await write();
  delete process.env.OPENAI_ORG_ID;

  expect(JSON.stringify(server.calls.at(-1)?.headers)).not.toContain("org-secret");
});

test("a refusal is an answer, by the model and by what stands before it", async () => {
  expect(await setUp("openai").write({ fault: "refusal", text: "I cannot help with that." })).toMatchObject({
    text: "",
    stop: "refused",
    refusal: "I cannot help with that.",
  });
  const flagged = "Your request was flagged.";
  const invalid = { fault: "status", status: 400, code: "invalid_prompt", message: flagged } as const;
  expect(await setUp("openai").write(invalid)).toMatchObject({ stop: "refused", refusal: flagged });
  const moderated = "Your chosen model requires moderation and your input was flagged.";
  expect(await setUp("openrouter").write({ fault: "status", status: 403, message: moderated })).toMatchObject(
    { stop: "refused", refusal: moderated },
  );
});

type Case = [string, (typeof vendors)[number]["vendor"], WriterReply, string];
const status = (code: number, rest: { code?: string; message?: string } = {}): WriterReply => ({
  ...{ fault: "status", status: code },
  ...rest,
});

test.each<Case>([
  [
    "no money, with the status of a limit of speed",
    "openai",
    status(429, { code: "insufficient_quota" }),
    "money",
  ],
  ["no money", "openrouter", status(402, { message: "Insufficient credits." }), "money"],
  [
    "no money, as a permission",
    "xai",
    status(403, { message: "Your newly created team doesn't have any credits yet." }),
    "money",
  ],
  [
    "a wrong key, as a bad request",
    "xai",
    status(400, {
      message: "Incorrect API key provided: wr***ng. You can obtain an API key from https://console.x.ai.",
    }),
    "key",
  ],
  ["a country", "openai", status(403), "permission"],
  ["a bad request", "openai", status(400, { message: "Invalid schema." }), "request"],
  [
    "a prompt that is too long",
    "openai",
    status(400, {
      code: "context_length_exceeded",
      message: "This model's maximum context length is 8192 tokens.",
    }),
    "tooLong",
  ],
  [
    "a prompt that is too long for a model at home",
    "compatible",
    status(400, { message: "The number of tokens to keep is greater than the context length." }),
    "tooLong",
  ],
  [
    "a path that LM Studio does not know",
    "compatible",
    { fault: "errorInOk", message: "Unexpected endpoint or method. (POST /chat/completions)" },
    "address",
  ],
  [
    "no money, with the status 200",
    "openrouter",
    { fault: "errorInOk", status: 402, message: "Insufficient credits." },
    "money",
  ],
])("%s (%s) is for a person to mend", async (_case, vendor, next, kind) => {
  await expect(setUp(vendor).write(next)).rejects.toMatchObject({
    code: "PROVIDER_REJECTED",
    message: expect.stringContaining(`(${kind})`) as string,
  });
});

test("OpenRouter's limit of speed passes, in the middle of a stream, too, and as money that is in use", async () => {
  const { write } = setUp("openrouter");
  await expect(
    write({ fault: "half", text: "{", then: "error", failure: { status: 429 } }),
  ).rejects.toMatchObject({ code: "PROVIDER_RATE_LIMITED" });
  await expect(
    write({
      fault: "status",
      status: 402,
      code: "openrouter_in_flight_budget",
      headers: { "retry-after": "3" },
    }),
  ).rejects.toMatchObject({ code: "PROVIDER_RATE_LIMITED", retryAfterMs: 3000 });
});

test("models are those that can write, with what is known of them", async () => {
  expect(await setUp("openai").writer.listModels()).toEqual([
    expect.objectContaining({
      id: "gpt-6.2-sol",
      name: "GPT-6.2 Sol",
      prices: { input: 2, cachedInput: 0.1, output: 10 },
    }),
    expect.objectContaining({ id: "gpt-6-luna" }),
    expect.objectContaining({ id: "gpt-4o", endsOn: "2027-01-14" }),
  ]);
  expect(await setUp("openrouter").writer.listModels()).toEqual([
    {
      ...{ id: "maker/careful-writer", name: "Maker: Careful Writer" },
      prices: { input: 1.5, cachedInput: 0.15, output: 7.5 },
    },
    { id: "openrouter/auto", name: "Auto Router" },
  ]);
  expect((await setUp("xai").writer.listModels()).map(({ id }) => id)).toEqual(["grok-4.5", "grok-4.3"]);
  expect(await setUp("compatible").writer.listModels()).toEqual([
    { id: "qwen3-8b", name: "qwen3-8b", prices: { input: 0, cachedInput: 0, output: 0 } },
  ]);
});
