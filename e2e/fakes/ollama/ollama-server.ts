import { z } from "zod";
import type { AnswerEnding } from "../writer-reply";
import {
  type AnswerFormat,
  type FakeOutcome,
  type FakeRequest,
  startWriterServer,
  type WriterServer,
  type WriterServerOptions,
} from "../writer-server";

const models = [
  { name: "llama3.2:latest", size: 2_019_393_189, parameters: "3.2B" },
  { name: "qwen3:8b", size: 5_225_388_164, parameters: "8.2B" },
  { name: "gpt-oss:120b-cloud", size: 384, parameters: "120B" },
  { name: "nomic-embed-text:latest", size: 274_302_450, parameters: "137M" },
];

const requestSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.enum(["system", "user", "assistant", "tool"]), content: z.string() })),
  stream: z.boolean().default(true),
  format: z.union([z.literal("json"), z.record(z.string(), z.unknown())]).optional(),
  think: z.boolean().optional(),
  options: z.object({ num_ctx: z.int().optional(), num_predict: z.int().optional() }).optional(),
});

/**
 * Ollama's API as https://github.com/ollama/ollama/blob/main/docs/api.md describes it, as far as a writer needs it: POST
 * /api/chat, whose stream is a line of JSON for each piece, and the lists of models and of the version. It has no keys.
 */
export function startOllamaServer(options: WriterServerOptions = {}): Promise<WriterServer> {
  return startWriterServer(
    {
      vendor: "ollama",
      readKey: () => "none",
      answer,
      describeFailure: ({ status, message }) => ({ error: message ?? `Failed with ${status}.` }),
      failureType: () => "application/json; charset=utf-8",
      headers: () => ({}),
    },
    options,
  );
}

function answer({ method, url, body }: FakeRequest): FakeOutcome {
  if (method === "GET" && url.pathname === "/api/version") return { body: { version: "0.33.0" } };
  if (method === "GET" && url.pathname === "/api/tags") return { body: { models: models.map(toListed) } };
  if (method !== "POST" || url.pathname !== "/api/chat")
    return { status: 404, message: "404 page not found" };

  const parsed = requestSchema.safeParse(body);
  if (!parsed.success) return { status: 400, message: z.prettifyError(parsed.error) };
  const { model, messages, stream, format, options } = parsed.data;
  if (!models.some(({ name }) => name === model || name === `${model}:latest`)) {
    return { status: 404, message: `model "${model}" not found, try pulling it first` };
  }
  const find = (wanted: string) => messages.findLast(({ role }) => role === wanted)?.content ?? "";

  return {
    asked: {
      ...{ model, isStreamed: stream, instructions: find("system"), prompt: find("user") },
      schema: typeof format === "object" ? format : undefined,
      maxOutputTokens: options?.num_predict ?? 100_000,
    },
    format: createFormat(model),
  };
}

function toListed({ name, size, parameters }: (typeof models)[number]): unknown {
  return {
    ...{ name, model: name, size, modified_at: "2026-11-01T10:00:00Z", digest: "fake" },
    details: { format: "gguf", family: "llama", parameter_size: parameters, quantization_level: "Q4_K_M" },
  };
}

function createFormat(model: string): AnswerFormat {
  const toLine = (part: Record<string, unknown>) =>
    `${JSON.stringify({ model, created_at: "2026-11-28T10:00:00.000Z", ...part })}\n`;
  const toMessage = (content: string) => ({ message: { role: "assistant", content } });

  return {
    contentType: "application/x-ndjson",
    open: () => "",
    piece: (text) => toLine({ ...toMessage(text), done: false }),
    // It knows no refusal: a model says so in its answer.
    close: (ending) => toLine({ ...toMessage(ending.refusal), ...toEnding(ending) }),
    fail: ({ message }) => `${JSON.stringify({ error: message ?? "an error was encountered" })}\n`,
    whole: (text, ending) => ({
      ...{ model, created_at: "2026-11-28T10:00:00.000Z" },
      ...toMessage(text + ending.refusal),
      ...toEnding(ending),
    }),
  };
}

/** Durations in nanoseconds. */
function toEnding({ stop, usage }: AnswerEnding): Record<string, unknown> {
  return {
    ...{ done: true, done_reason: stop === "truncated" ? "length" : "stop" },
    ...{ total_duration: 2e9, load_duration: 1e8, prompt_eval_duration: 1e8, eval_duration: 18e8 },
    ...{ prompt_eval_count: usage.inputTokens, eval_count: usage.outputTokens },
  };
}
