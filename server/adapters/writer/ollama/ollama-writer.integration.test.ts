import { afterAll, beforeAll, expect, test } from "vitest";
import { startArticleServer } from "@/e2e/fakes/article-server";
import { startOllamaServer } from "@/e2e/fakes/ollama/ollama-server";
import { testWriterContract } from "@/e2e/fakes/writer-contract";
import type { WriterServer } from "@/e2e/fakes/writer-server";
import { createWriter, type WriterOptions } from "../create-writer";
import type { WriteRequest } from "../writer";

const connect = (baseUrl: string, options: Partial<WriterOptions> = {}) =>
  createWriter({ vendor: "ollama", name: "Ollama", baseUrl, ...options });

testWriterContract({
  ...{ name: "Ollama", model: "qwen3:8b", hasKeys: false },
  ...{ start: startOllamaServer, connect },
});

let server: WriterServer;

beforeAll(async () => {
  server = await startOllamaServer();
});
afterAll(() => server.close());

const request: WriteRequest = {
  model: "llama3.2",
  instructions: "Be brief.",
  messages: [{ role: "user", content: "Write." }],
  schema: { name: "answer", json: { type: "object", properties: {}, additionalProperties: false } },
  maxOutputTokens: 1000,
  signal: new AbortController().signal,
};

test("the schema is a grammar, and stands in the instructions as well", async () => {
  await connect(server.url).write(request);

  const { asked, body } = server.calls.at(-1) ?? {};
  expect(body).toMatchObject({ format: request.schema.json, think: false });
  expect(asked?.instructions).toMatch(/^Be brief\.\n\nAnswer with JSON alone/u);
});

test("there is room for the whole prompt, which Ollama would cut without a word", async () => {
  await connect(server.url).write(request);
  expect(server.calls.at(-1)?.body).toMatchObject({ options: { num_ctx: 8192, num_predict: 1000 } });

  const messages: WriteRequest["messages"] = [{ role: "user", content: "x".repeat(50_000) }];
  await connect(server.url).write({ ...request, messages });
  expect(server.calls.at(-1)?.body).toMatchObject({ options: { num_ctx: 22_528 } });
});

test("what stands before it may ask for a key", async () => {
  await connect(server.url, { apiKey: "key" }).listModels();

  expect(server.calls.at(-1)?.headers.authorization).toBe("Bearer key");
});

test("models cost nothing; those in its cloud keep to no schema and are left out", async () => {
  const prices = { input: 0, cachedInput: 0, output: 0 };

  expect(await connect(server.url).listModels()).toEqual([
    { id: "llama3.2:latest", name: "llama3.2", prices },
    { id: "qwen3:8b", name: "qwen3:8b", prices },
  ]);
});

test("another program at its address is told as such", async () => {
  const other = await startArticleServer({});
  await expect(connect(`http://127.0.0.1:${other.port}`).listModels()).rejects.toMatchObject({
    ...{ code: "PROVIDER_REJECTED", userMessage: expect.stringContaining("check the address") as string },
  });
  await other.close();
});
