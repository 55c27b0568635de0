import { z } from "zod";
import type { AnswerEnding } from "../writer-reply";
import {
  type AnswerFormat,
  startWriterServer,
  type FakeOutcome,
  type FakeRequest,
  type WriterServer,
  type WriterServerOptions,
} from "../writer-server";
import { describeOpenAiFailure } from "./describe-failure";
import { type OpenAiDialect, openAiDialects, type OpenAiDialectName } from "./dialects";

const messageSchema = z.object({
  role: z.enum(["system", "developer", "user", "assistant"]),
  content: z.string(),
});
const requestSchema = z.object({
  model: z.string(),
  messages: z.array(messageSchema).min(1),
  max_tokens: z.int().min(1).optional(),
  max_completion_tokens: z.int().min(1).optional(),
  response_format: z
    .object({
      type: z.literal("json_schema"),
      json_schema: z.object({
        name: z.string().regex(/^[\w-]{1,64}$/u),
        strict: z.boolean().optional(),
        schema: z.record(z.string(), z.unknown()),
      }),
    })
    .optional(),
  stream: z.boolean().optional(),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
  provider: z.object({ require_parameters: z.boolean() }).optional(),
});

/**
 * OpenAI's API as https://platform.openai.com/docs/api-reference describes it, as far as a writer needs it: POST
 * /chat/completions and GET /models, below the path of `as`. As others that speak it: xAI (errors without an object), OpenRouter
 * (prices in its list, which is open to all; a key to be tried), LM Studio (no key, and no `strict`).
 */
export async function startOpenAiServer({
  as = "openai",
  ...options
}: WriterServerOptions & { as?: OpenAiDialectName } = {}): Promise<WriterServer> {
  const dialect = openAiDialects[as];
  const server = await startWriterServer(
    {
      vendor: as,
      readKey: ({ headers }) =>
        /^Bearer (\S+)$/u.exec(headers.authorization ?? "")?.[1] ?? (dialect.hasKeys ? undefined : "none"),
      isOpen: (url) => dialect.openPaths.includes(url.pathname),
      unauthorized: dialect.unauthorized,
      answer: (request) => answer(request, dialect),
      describeFailure: (failure) => describeOpenAiFailure(failure, dialect),
      headers: (requestId) => ({
        "x-request-id": requestId,
        "x-ratelimit-limit-requests": "500",
        "x-ratelimit-remaining-requests": "499",
        "x-ratelimit-reset-requests": "120ms",
      }),
    },
    options,
  );

  return { ...server, url: `${server.url}${dialect.path}` };
}

function answer({ method, url, body }: FakeRequest, dialect: OpenAiDialect): FakeOutcome {
  const path = url.pathname.slice(dialect.path.length);
  if (method === "GET" && path === "/models") return { body: { object: "list", data: dialect.models } };
  if (method === "GET" && path === "/key" && dialect.hasKeyPath) {
    return { body: { data: { label: "test", usage: 0, limit: null, is_free_tier: false } } };
  }
  if (method !== "POST" || path !== "/chat/completions") return { status: 404, message: "Not Found" };

  const parsed = requestSchema.safeParse(body);
  if (!parsed.success) return { status: 400, message: z.prettifyError(parsed.error) };
  const { model, messages, max_tokens, max_completion_tokens, response_format, stream, stream_options } =
    parsed.data;
  if (!dialect.models.some(({ id }) => id === model))
    return { status: 404, code: "model_not_found", message: model };
  if (max_tokens !== undefined && dialect.rejectsMaxTokens) {
    const message =
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
    return { status: 400, code: "unsupported_parameter", message };
  }
  const { schema, strict } = response_format?.json_schema ?? {};
  const problem = strict ? findLoose(schema) : undefined;
  if (problem) return { status: 400, message: `Invalid schema for response_format: ${problem}` };
  const toText = (wanted: string[]) =>
    messages.filter(({ role }) => wanted.includes(role)).map(({ content }) => content);

  return {
    asked: {
      ...{ model, schema, isStreamed: stream ?? false },
      instructions: toText(["system", "developer"]).join("\n"),
      prompt: toText(["user"]).at(-1) ?? "",
      maxOutputTokens: max_completion_tokens ?? max_tokens ?? 100_000,
    },
    format: createFormat(model, { dialect, tellsUsage: stream_options?.include_usage ?? false }),
  };
}

/** Why a schema is not strict: https://platform.openai.com/docs/guides/structured-outputs. */
function findLoose(schema: unknown): string | undefined {
  if (typeof schema !== "object" || schema === null) return undefined;
  if ("type" in schema && schema.type === "object" && "properties" in schema) {
    if (!("additionalProperties" in schema && schema.additionalProperties === false)) {
      return "'additionalProperties' is required to be supplied and to be false.";
    }
    const required: unknown = "required" in schema ? schema.required : [];
    const missing = Object.keys(schema.properties ?? {}).find(
      (name) => !(Array.isArray(required) && required.includes(name)),
    );
    if (missing !== undefined) return `'required' is required to include every key. Missing '${missing}'.`;
  }

  return Object.values(schema)
    .map(findLoose)
    .find((reason) => reason !== undefined);
}

type FormatInput = { dialect: OpenAiDialect; tellsUsage: boolean };

function createFormat(model: string, { dialect, tellsUsage }: FormatInput): AnswerFormat {
  const chunk = (part: Record<string, unknown>) => {
    const base = { id: "chatcmpl-fake", object: "chat.completion.chunk", created: 1_790_000_000, model };

    return `data: ${JSON.stringify({ ...base, ...part })}\n\n`;
  };
  const choose = (delta: Record<string, unknown>, finish: string | null = null) =>
    chunk({
      choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
      ...(tellsUsage && { usage: null }),
    });

  return {
    contentType: "text/event-stream; charset=utf-8",
    // OpenRouter's sign of life, which a reader of events leaves out.
    open: () => (dialect.comment ?? "") + choose({ role: "assistant", content: "", refusal: null }),
    piece: (content) => choose({ content }),
    close: (ending) =>
      (ending.stop === "refused" ? choose({ refusal: ending.refusal }) : "") +
      choose({}, toFinish(ending)) +
      (tellsUsage ? chunk({ choices: [], usage: toUsage(ending) }) : "") +
      "data: [DONE]\n\n",
    fail: (failure) => {
      const error = describeOpenAiFailure(failure, dialect);

      return dialect.hasFinishError
        ? chunk({ ...error, choices: [{ index: 0, delta: { content: "" }, finish_reason: "error" }] })
        : `data: ${JSON.stringify(error)}\n\n`;
    },
    whole: (text, ending) => ({
      ...{ id: "chatcmpl-fake", object: "chat.completion", created: 1_790_000_000, model },
      choices: [
        {
          index: 0,
          message: {
            role: "assistant",
            content: ending.stop === "refused" ? null : text,
            refusal: ending.stop === "refused" ? ending.refusal : null,
          },
          finish_reason: toFinish(ending),
        },
      ],
      usage: toUsage(ending),
    }),
  };
}

/** A refusal ends as any answer does. */
function toFinish({ stop }: AnswerEnding): string {
  return stop === "truncated" ? "length" : "stop";
}

/** `prompt_tokens` holds what was cached. */
function toUsage({ usage: { inputTokens, cachedInputTokens, outputTokens } }: AnswerEnding): unknown {
  return {
    ...{
      prompt_tokens: inputTokens,
      completion_tokens: outputTokens,
      total_tokens: inputTokens + outputTokens,
    },
    prompt_tokens_details: { cached_tokens: cachedInputTokens },
    completion_tokens_details: { reasoning_tokens: 0 },
  };
}
