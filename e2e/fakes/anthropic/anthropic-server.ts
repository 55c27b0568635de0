import { z } from "zod";
import type { AnswerEnding, FakeFailure } from "../writer-reply";
import {
  type AnswerFormat,
  type FakeOutcome,
  type FakeRequest,
  startWriterServer,
  type WriterServer,
  type WriterServerOptions,
} from "../writer-server";
import { findUnsupported } from "./unsupported-schema";

type FakeModel = { id: string; display_name: string; retires_at?: string; lifecycle?: string };

const usualModels: FakeModel[] = [
  { id: "claude-opus-5-5", display_name: "Claude Opus 5.5" },
  { id: "claude-sonnet-5-5", display_name: "Claude Sonnet 5.5" },
  { id: "claude-haiku-5-5", display_name: "Claude Haiku 5.5" },
  {
    id: "claude-opus-4-5",
    display_name: "Claude Opus 4.5",
    retires_at: "2027-01-22T00:00:00Z",
    lifecycle: "deprecated",
  },
  { id: "claude-3-haiku-20240307", display_name: "Claude Haiku 3", lifecycle: "retired" },
];

const requestSchema = z.strictObject({
  model: z.string(),
  max_tokens: z.int().min(1),
  system: z.string().optional(),
  messages: z
    .array(z.strictObject({ role: z.enum(["user", "assistant"]), content: z.string().min(1) }))
    .min(1),
  output_config: z
    .strictObject({
      effort: z.enum(["low", "medium", "high", "xhigh", "max"]).optional(),
      format: z.strictObject({
        type: z.literal("json_schema"),
        schema: z.record(z.string(), z.unknown()),
      }),
    })
    .optional(),
  thinking: z.object({ type: z.enum(["adaptive", "disabled"]) }).optional(),
  cache_control: z.object({ type: z.literal("ephemeral") }).optional(),
  stream: z.boolean().optional(),
});

const errorTypes: Record<number, string> = {
  400: "invalid_request_error",
  401: "authentication_error",
  402: "billing_error",
  403: "permission_error",
  404: "not_found_error",
  413: "request_too_large",
  429: "rate_limit_error",
  504: "timeout_error",
  529: "overloaded_error",
};

/**
 * Anthropic's API as https://platform.claude.com/docs/en/api/overview describes it, version 2026-10-21, as far as a writer needs
 * it: POST /v1/messages and GET /v1/models. It takes a key in either header. `temperature`, prefilled answers and schemas
 * beyond its subset get 400, as the real one gives.
 */
export function startAnthropicServer(
  options: WriterServerOptions & { models?: FakeModel[] } = {},
): Promise<WriterServer> {
  const { models = usualModels } = options;

  return startWriterServer(
    {
      vendor: "anthropic",
      readKey: ({ headers }) =>
        /^Bearer (\S+)$/.exec(headers.authorization ?? "")?.[1] ?? headers["x-api-key"]?.toString(),
      answer: (request) => answer(request, models),
      describeFailure,
      headers: (requestId) => ({
        "request-id": requestId,
        "anthropic-ratelimit-requests-limit": "1000",
        "anthropic-ratelimit-requests-remaining": "999",
        "anthropic-ratelimit-requests-reset": new Date(Date.now() + 60_000).toISOString(),
      }),
    },
    options,
  );
}

function answer({ method, url, headers, body }: FakeRequest, models: FakeModel[]): FakeOutcome {
  if (headers["anthropic-version"] === undefined) {
    return { status: 400, message: "anthropic-version: header is required" };
  }
  if (method === "GET" && url.pathname === "/v1/models") return { body: listModels(url, models) };
  if (method !== "POST" || url.pathname !== "/v1/messages") return { status: 404, message: "Not Found" };

  const parsed = requestSchema.safeParse(body);
  if (!parsed.success) return { status: 400, message: z.prettifyError(parsed.error) };
  const { model, max_tokens, system = "", messages, output_config, stream = false } = parsed.data;
  if (!models.some(({ id, lifecycle }) => id === model && lifecycle !== "retired")) {
    return { status: 404, message: `model: ${model}` };
  }
  const last = messages.at(-1);
  if (last?.role !== "user") {
    return { status: 400, message: "This model does not support assistant message prefill." };
  }
  const schema = output_config?.format.schema;
  const unsupported = schema && findUnsupported(schema);
  if (unsupported) return { status: 400, message: `output_config.format.schema: ${unsupported}` };

  return {
    asked: {
      ...{ model, schema, instructions: system, prompt: last.content },
      ...{ maxOutputTokens: max_tokens, isStreamed: stream },
    },
    format: createFormat(model),
  };
}

/** Pages by `limit` and `after_id`. */
function listModels(url: URL, models: FakeModel[]): unknown {
  const start = models.findIndex(({ id }) => id === url.searchParams.get("after_id")) + 1;
  const end = start + Number(url.searchParams.get("limit") ?? 20);
  const page = models.slice(start, end).map(({ id, display_name, retires_at, lifecycle }) => ({
    ...{ type: "model", id, display_name, created_at: "2026-10-01T00:00:00Z", line: null },
    ...{ lifecycle: lifecycle ?? "active", deprecated_at: null, retires_at: retires_at ?? null },
    ...{ max_input_tokens: 1_000_000, max_tokens: 64_000, capabilities: null },
  }));

  return {
    data: page,
    has_more: end < models.length,
    first_id: page[0]?.id ?? null,
    last_id: page.at(-1)?.id ?? null,
  };
}

function describeFailure({ status, code, message }: FakeFailure, requestId?: string): unknown {
  return {
    type: "error",
    error: {
      type: errorTypes[status] ?? "api_error",
      message: message ?? (status === 401 ? "invalid x-api-key" : `Failed with ${status}.`),
      ...(code === undefined ? {} : { details: { error_code: code } }),
    },
    ...(requestId === undefined ? {} : { request_id: requestId }),
  };
}

function createFormat(model: string): AnswerFormat {
  const message = {
    ...{ id: "msg_01Fake", type: "message", role: "assistant", model, content: [] },
    ...{ stop_reason: null, stop_sequence: null, stop_details: null },
  };

  return {
    contentType: "text/event-stream; charset=utf-8",
    open: () =>
      toEvent("message_start", { message: { ...message, usage: toUsage() } }) +
      toEvent("content_block_start", {
        index: 0,
        content_block: { type: "text", text: "", citations: null },
      }) +
      toEvent("ping", {}),
    piece: (text) => toEvent("content_block_delta", { index: 0, delta: { type: "text_delta", text } }),
    close: (ending) =>
      toEvent("content_block_stop", { index: 0 }) +
      toEvent("message_delta", {
        delta: { ...toStop(ending), stop_sequence: null, container: null },
        usage: toUsage(ending),
      }) +
      toEvent("message_stop", {}),
    fail: (failure) => `event: error\ndata: ${JSON.stringify(describeFailure(failure))}\n\n`,
    whole: (text, ending) => ({
      ...message,
      ...toStop(ending),
      content: text === "" ? [] : [{ type: "text", text, citations: null }],
      usage: toUsage(ending),
    }),
  };
}

function toEvent(type: string, data: Record<string, unknown>): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
}

function toStop({ stop, refusal }: AnswerEnding): Record<string, unknown> {
  if (stop === "refused") {
    const explanation = refusal === "" ? null : refusal;
    return {
      stop_reason: "refusal",
      stop_details: { type: "refusal", category: "general_harms", explanation },
    };
  }

  return { stop_reason: stop === "truncated" ? "max_tokens" : "end_turn", stop_details: null };
}

/** `input_tokens` leaves out what was cached. */
function toUsage(ending?: AnswerEnding): Record<string, unknown> {
  const { inputTokens = 1, cachedInputTokens = 0, outputTokens = 1 } = ending?.usage ?? {};

  return {
    ...{ input_tokens: inputTokens - cachedInputTokens, output_tokens: outputTokens },
    ...{ cache_creation_input_tokens: 0, cache_read_input_tokens: cachedInputTokens },
    ...{ output_tokens_details: null, service_tier: "standard" },
  };
}
