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

const models = [
  { id: "gemini-4-hydrogen", displayName: "Gemini 4 Hydrogen", methods: ["generateContent", "countTokens"] },
  { id: "gemini-3.8-flash", displayName: "Gemini 3.8 Flash", methods: ["generateContent"] },
  { id: "gemini-3.8-flash-tts", displayName: "Gemini 3.8 Flash TTS", methods: ["generateContent"] },
  { id: "gemini-embedding-001", displayName: "Gemini Embedding", methods: ["embedContent"] },
];

const partsSchema = z.array(z.strictObject({ text: z.string() })).min(1);
const requestSchema = z.strictObject({
  contents: z.array(z.strictObject({ role: z.enum(["user", "model"]), parts: partsSchema })).min(1),
  systemInstruction: z.object({ role: z.string().optional(), parts: partsSchema }).optional(),
  generationConfig: z
    .strictObject({
      maxOutputTokens: z.int().min(1).optional(),
      responseMimeType: z.enum(["text/plain", "application/json"]).optional(),
      responseJsonSchema: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
});

const statuses: Record<number, string> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  429: "RESOURCE_EXHAUSTED",
  503: "UNAVAILABLE",
  504: "DEADLINE_EXCEEDED",
};

/**
 * Gemini's API as https://ai.google.dev/api describes it, as far as a writer needs it: generateContent, streamGenerateContent
 * and the list of models, version v1beta. What a stream answers is never of JSON's type, errors included; `code` of a 429 is its
 * `retryDelay`; a refusal with the text "PROHIBITED_CONTENT" blocks the prompt itself.
 */
export function startGeminiServer(options: WriterServerOptions = {}): Promise<WriterServer> {
  return startWriterServer(
    {
      vendor: "gemini",
      readKey: ({ headers, url }) =>
        headers["x-goog-api-key"]?.toString() ?? url.searchParams.get("key") ?? undefined,
      unauthorized: {
        status: 400,
        code: "API_KEY_INVALID",
        message: "API key not valid. Please pass a valid API key.",
      },
      answer,
      describeFailure,
      failureType: (url) =>
        url.searchParams.get("alt") === "sse" ? "text/event-stream" : "application/json; charset=UTF-8",
      headers: () => ({ "server-timing": "gfet4t7; dur=12" }),
    },
    options,
  );
}

function answer({ method, url, body }: FakeRequest): FakeOutcome {
  if (method === "GET" && url.pathname === "/v1beta/models") return { body: listModels(url) };
  const [, model = "", verb] =
    /^\/v1beta\/models\/([^:/]+):(generateContent|streamGenerateContent)$/u.exec(url.pathname) ?? [];
  if (method !== "POST" || verb === undefined) return { status: 404, message: "Not Found" };
  if (!models.some(({ id }) => id === model)) {
    const message = `models/${model} is not found for API version v1beta, or is not supported for generateContent.`;
    return { status: 404, message };
  }

  const parsed = requestSchema.safeParse(body);
  if (!parsed.success) {
    return { status: 400, message: `Invalid JSON payload received. ${z.prettifyError(parsed.error)}` };
  }
  const { contents, systemInstruction, generationConfig } = parsed.data;
  const toText = (parts: { text: string }[] = []) => parts.map(({ text }) => text).join("");
  const isStreamed = verb === "streamGenerateContent";

  return {
    asked: {
      ...{ model, isStreamed },
      instructions: toText(systemInstruction?.parts),
      prompt: toText(contents.findLast(({ role }) => role === "user")?.parts),
      schema: generationConfig?.responseJsonSchema,
      maxOutputTokens: generationConfig?.maxOutputTokens ?? 65_536,
    },
    format: createFormat(model),
  };
}

/** Pages by `pageSize` and `pageToken`. */
function listModels(url: URL): unknown {
  const start = Number(url.searchParams.get("pageToken") ?? 0);
  const end = start + Number(url.searchParams.get("pageSize") ?? 50);

  return {
    models: models.slice(start, end).map(({ id, displayName, methods }) => ({
      ...{ name: `models/${id}`, displayName, version: "001" },
      ...{ inputTokenLimit: 1_048_576, outputTokenLimit: 65_536, supportedGenerationMethods: methods },
    })),
    ...(end < models.length && { nextPageToken: String(end) }),
  };
}

function describeFailure({ status, code, message }: FakeFailure): unknown {
  return {
    error: {
      code: status,
      message: message ?? `Failed with ${status}.`,
      status: statuses[status] ?? "INTERNAL",
      ...(code !== undefined && { details: [toDetail(status, code)] }),
    },
  };
}

function toDetail(status: number, code: string): unknown {
  return status === 429
    ? { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: code }
    : { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: code, domain: "googleapis.com" };
}

function createFormat(model: string): AnswerFormat {
  const base = { modelVersion: model, responseId: "fake" };
  const toEvent = (part: Record<string, unknown>) => `data: ${JSON.stringify({ ...part, ...base })}\r\n\r\n`;
  const toContent = (text: string) => ({ role: "model", parts: [{ text }] });

  return {
    contentType: "text/event-stream",
    // What it thought, which is no part of the answer.
    open: () =>
      toEvent({
        candidates: [{ content: { role: "model", parts: [{ text: "Hm.", thought: true }] }, index: 0 }],
        usageMetadata: { promptTokenCount: 1, totalTokenCount: 1 },
      }),
    piece: (text) => toEvent({ candidates: [{ content: toContent(text), index: 0 }] }),
    close: (ending) => toEvent(toEnding(ending, "")),
    fail: (failure) => `data: ${JSON.stringify(describeFailure(failure))}\r\n\r\n`,
    whole: (text, ending) => ({ ...toEnding(ending, text), ...base }),
  };
}

function toEnding({ stop, refusal, usage }: AnswerEnding, text: string): Record<string, unknown> {
  const usageMetadata = {
    promptTokenCount: usage.inputTokens,
    cachedContentTokenCount: usage.cachedInputTokens,
    // Half of what it wrote, it thought.
    candidatesTokenCount: Math.ceil(usage.outputTokens / 2),
    thoughtsTokenCount: Math.floor(usage.outputTokens / 2),
    totalTokenCount: usage.inputTokens + usage.outputTokens,
  };
  if (refusal === "PROHIBITED_CONTENT") return { promptFeedback: { blockReason: refusal }, usageMetadata };
  const finishReason = { complete: "STOP", truncated: "MAX_TOKENS", refused: "SAFETY" }[stop];

  return {
    candidates: [
      {
        content: { role: "model", parts: [{ text }] },
        ...{ finishReason, index: 0 },
      },
    ],
    usageMetadata,
  };
}
