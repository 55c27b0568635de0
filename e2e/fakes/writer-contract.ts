import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CallLimits } from "@/server/adapters/writer/limited-fetch";
import type { Writer, WriteRequest } from "@/server/adapters/writer/writer";
import type { WriterReply } from "./writer-reply";
import type { WriterServer, WriterServerOptions } from "./writer-server";

type ContractInput = {
  /** As the writer is named to people. */
  name: string;
  model: string;
  start: (options: WriterServerOptions) => Promise<WriterServer>;
  connect: (url: string, options: { apiKey?: string; limits?: Partial<CallLimits> }) => Writer;
  /** A server of one's own takes everybody. */
  hasKeys?: boolean;
};

const json = {
  type: "object",
  properties: { title: { type: "string" }, facts: { type: "array", items: { type: "string" } } },
  required: ["title", "facts"],
  additionalProperties: false,
};
const answer = JSON.stringify({ title: "Why cats purr", facts: ["Cats purr at 25 Hz – “soft”.", "🐈"] });

/** What every writer does, whatever the vendor, as tests against its fake. */
export function testWriterContract({ name, model, start, connect, hasKeys = true }: ContractInput): void {
  let server: WriterServer;
  let reply: WriterReply | undefined;
  const key = "test-key-0123456789";

  beforeAll(async () => {
    server = await start({ answer: () => reply, keys: hasKeys ? [key] : undefined });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    reply = answer;
  });

  const request = (change: Partial<WriteRequest> = {}): WriteRequest => ({
    model,
    instructions: "You write scripts.",
    messages: [{ role: "user", content: "Write about cats." }],
    schema: { name: "script", json },
    maxOutputTokens: 4000,
    signal: new AbortController().signal,
    ...change,
  });
  const connectWith = (limits?: Partial<CallLimits>) => connect(server.url, { apiKey: key, limits });
  const writeWith = (next: WriterReply, change?: Partial<WriteRequest>) => {
    reply = next;

    return connectWith({ firstByteMs: 300, idleMs: 300 }).write(request(change));
  };

  describe(`${name} writes`, () => {
    test("an answer as it comes, and then what it cost", async () => {
      const texts: string[] = [];
      const result = await writeWith(answer, { onText: (text) => texts.push(text) });

      expect(result).toMatchObject({ text: answer, stop: "complete" });
      expect(result.usage).toEqual({
        inputTokens: expect.any(Number) as number,
        cachedInputTokens: 0,
        outputTokens: Math.ceil(answer.length / 4),
      });
      expect(result.usage.inputTokens).toBeGreaterThan(5);
      expect(texts.length).toBeGreaterThan(3);
      expect(texts.at(-1)).toBe(answer);
      for (const text of texts) expect(answer.startsWith(text)).toBe(true);
    });

    test("by the instructions, the conversation and the schema that it was given", async () => {
      await writeWith(answer, {
        messages: [
          { role: "user", content: "Write about cats." },
          { role: "assistant", content: "No." },
          { role: "user", content: "Try again." },
        ],
      });

      const { asked, body } = server.calls.at(-1) ?? {};
      expect(asked).toMatchObject({ model, prompt: "Try again.", schema: json, maxOutputTokens: 4000 });
      expect(asked?.instructions).toContain("You write scripts.");
      expect(JSON.stringify(body)).toContain("Write about cats.");
    });

    test("prose, where the model does as it likes: whoever reads it checks it", async () => {
      expect(await writeWith("Cats purr.")).toMatchObject({ text: "Cats purr.", stop: "complete" });
    });

    test("half an answer that reached its limit, with its cost", async () => {
      const result = await writeWith({ fault: "truncated", text: answer.slice(0, 40) });

      expect(result).toMatchObject({ text: answer.slice(0, 40), stop: "truncated" });
      expect(result.usage.outputTokens).toBe(10);
    });
  });

  describe(`${name} cannot write:`, () => {
    test.each<[string, WriterReply]>([
      ["a stream that is cut in the middle", { fault: "half", text: answer.slice(0, 40), then: "cut" }],
      ["a stream that ends in the middle", { fault: "half", text: answer.slice(0, 40), then: "end" }],
      ["a stream that stops in the middle", { fault: "half", text: answer.slice(0, 40), then: "silence" }],
      ["a stream with an error in it", { fault: "half", text: answer.slice(0, 40), then: "error" }],
      ["a connection that is cut", { fault: "cut" }],
      ["no answer at all", { fault: "silence" }],
      ["status 200 with an error", { fault: "errorInOk" }],
      ["status 500", { fault: "status", status: 500 }],
      ["status 503", { fault: "status", status: 503 }],
    ])("%s", async (_case, next) => {
      await expect(writeWith(next)).rejects.toMatchObject({
        code: "PROVIDER_UNAVAILABLE",
        userMessage: `${name} cannot be reached or broke off; try again later.`,
      });
    });

    test("it is told to slow down, and for how long", async () => {
      const slowDown = (headers: Record<string, string>) =>
        writeWith({ fault: "status", status: 429, headers }).catch((error: unknown) => error);
      const inAMinute = new Date(Date.now() + 60_000).toUTCString();

      expect(await slowDown({ "retry-after": "7" })).toMatchObject({
        code: "PROVIDER_RATE_LIMITED",
        retryAfterMs: 7000,
        userMessage: `${name} asks for fewer requests; try again later.`,
      });
      expect(await slowDown({ "retry-after-ms": "1500", "retry-after": "2" })).toMatchObject({
        retryAfterMs: 1500,
      });
      expect(await slowDown({})).toMatchObject({ code: "PROVIDER_RATE_LIMITED", retryAfterMs: undefined });
      const { retryAfterMs } = Object(await slowDown({ "retry-after": inAMinute })) as {
        retryAfterMs: number;
      };
      expect(Math.abs(retryAfterMs - 60_000)).toBeLessThan(5000);
    });

    test("the address is of a web page", async () => {
      await expect(writeWith({ fault: "webPage" })).rejects.toMatchObject({
        code: "PROVIDER_REJECTED",
        userMessage: `No language model answers at the address of ${name}; check the address in Settings > Connections.`,
      });
    });

    test("the server leads elsewhere, where the key would go along", async () => {
      const headers = { location: "http://127.0.0.1:9/elsewhere" };
      await expect(writeWith({ fault: "status", status: 307, headers })).rejects.toMatchObject({
        code: "PROVIDER_REJECTED",
        userMessage: expect.stringContaining("check the address") as string,
      });
    });

    test("the model is not there", async () => {
      await expect(writeWith(answer, { model: "nobody-1" })).rejects.toMatchObject({
        code: "PROVIDER_REJECTED",
        userMessage: `${name} does not have the model “nobody-1”; choose another one in Settings > Connections.`,
      });
    });

    test("it repeats the key, which stands in no text of ours", async () => {
      const error: unknown = await writeWith({
        ...{
          fault: "status",
          status: 400,
          message: `The key ${key} may not do this, nor may sk-ab12*****yz.`,
        },
      }).catch((reason: unknown) => reason);

      expect(error).toMatchObject({ code: "PROVIDER_REJECTED" });
      expect(inspect(error)).toContain("The key [key] may not do this, nor may [key]");
      expect(inspect(error)).not.toContain(key);
    });

    test("nobody listens there", async () => {
      await expect(connect("http://127.0.0.1:9", { apiKey: key }).write(request())).rejects.toMatchObject({
        code: "PROVIDER_UNAVAILABLE",
      });
    });

    test("an answer without an end", async () => {
      reply = "x".repeat(20_000);
      await expect(connectWith({ bytes: 10_000 }).write(request())).rejects.toMatchObject({
        code: "PROVIDER_UNAVAILABLE",
        message: expect.stringContaining("exceeds 10000 bytes") as string,
      });
    });

    test("it takes too long", async () => {
      reply = { text: answer, chunkDelayMs: 50 };
      await expect(connectWith({ totalMs: 120 }).write(request())).rejects.toMatchObject({
        code: "PROVIDER_UNAVAILABLE",
      });
    });

    test("it was called off, before and while it answers", async () => {
      await expect(writeWith(answer, { signal: AbortSignal.abort() })).rejects.toMatchObject({
        code: "CANCELLED",
      });

      const stop = new AbortController();
      const writing = writeWith(
        { text: answer, chunkDelayMs: 20 },
        { signal: stop.signal, onText: () => stop.abort() },
      );
      await expect(writing).rejects.toMatchObject({ code: "CANCELLED" });
      // The vendor learns of it, and stops.
      await expect.poll(() => server.calls.at(-1)?.answer).not.toBe(answer);
      expect(server.calls.at(-1)?.isComplete).toBe(false);
    });

    test("each try is one request: whoever calls tries again", async () => {
      const before = server.calls.length;
      await writeWith({ fault: "status", status: 503 }).catch(() => undefined);

      expect(server.calls.length - before).toBe(1);
    });
  });

  test(`${name} lists its models`, async () => {
    const models = await connectWith().listModels();

    expect(models.map(({ id }) => id)).toContain(model);
    for (const known of models) expect(known.name).not.toBe("");
  });

  test.runIf(hasKeys)("a wrong key is a sentence, and stands in no text", async () => {
    for (const apiKey of ["wrong-key-secret", "key with spaces secret", "key\nsecret", "ключ-secret"]) {
      const writer = connect(server.url, { apiKey });
      for (const call of [() => writer.write(request()), () => writer.listModels()]) {
        const error: unknown = await call().catch((reason: unknown) => reason);
        expect(error).toMatchObject({
          code: "PROVIDER_REJECTED",
          userMessage: `${name} rejected the key; check it in Settings > Connections.`,
        });
        expect(inspect(error)).not.toContain("secret");
      }
    }
  });
}
