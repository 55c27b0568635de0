import OpenAI from "openai";
import { appendSchema, stripSchema } from "../adapt-schema";
import { brokenOff, callVendor, type VendorAccess } from "../vendor-call";
import type { WriteAnswer, Writer, WriteRequest } from "../writer";
import { listOpenAiModels } from "./list-openai-models";
import { findRefusal, toOpenAiFailure } from "./openai-failure";
import type { OpenAiPreset } from "./openai-presets";

/** OpenAI's models and all that speak as they do: https://platform.openai.com/docs/api-reference/chat. */
export function createOpenAiWriter(access: VendorAccess, preset: OpenAiPreset): Writer {
  return {
    write: (request) =>
      callVendor({
        ...{ access, model: request.model, signal: request.signal, toFailure: toOpenAiFailure },
        work: (fetch) =>
          write(createClient(access, fetch), request, preset).catch((error: unknown) => {
            const refusal = findRefusal(error);
            if (refusal === undefined) throw error;

            return { ...emptyAnswer(), stop: "refused", refusal };
          }),
      }),
    listModels: (signal) =>
      callVendor({
        ...{ access, signal, toFailure: toOpenAiFailure },
        work: (fetch) => listOpenAiModels(createClient(access, fetch), { access, preset, signal }),
      }),
  };
}

function createClient({ apiKey, baseUrl, limits }: VendorAccess, fetch: typeof globalThis.fetch): OpenAI {
  return new OpenAI({
    // It takes no empty key; a server without keys gets none.
    apiKey: apiKey ?? "none",
    ...(apiKey === undefined && { defaultHeaders: { Authorization: null } }),
    // The environment's are the operator's, and nobody else's business.
    ...{ adminAPIKey: null, organization: null, project: null, webhookSecret: null },
    ...{ baseURL: baseUrl, fetch, maxRetries: 0, timeout: limits.totalMs, logLevel: "off" },
  });
}

async function write(client: OpenAI, request: WriteRequest, preset: OpenAiPreset): Promise<WriteAnswer> {
  const stream = await client.chat.completions.create(
    {
      ...preset.extraBody,
      [preset.maxTokensField]: request.maxOutputTokens,
      ...toParameters(request, preset),
    },
    { signal: request.signal },
  );
  const answer = emptyAnswer();
  let refusal = "";
  let finish: string | undefined;

  for await (const { choices, usage } of stream) {
    if (usage) {
      answer.usage = {
        inputTokens: usage.prompt_tokens,
        cachedInputTokens: usage.prompt_tokens_details?.cached_tokens ?? 0,
        outputTokens: usage.completion_tokens,
      };
    }
    const [choice] = choices;
    if (!choice) continue;
    finish = choice.finish_reason ?? finish;
    refusal += choice.delta.refusal ?? "";
    if (!choice.delta.content) continue;
    answer.text += choice.delta.content;
    request.onText?.(answer.text);
  }
  // OpenRouter's word for a host that failed while it wrote.
  if (finish === undefined || finish === "error") throw brokenOff();

  if (refusal !== "" || finish === "content_filter") {
    return { ...answer, stop: "refused", ...(refusal !== "" && { refusal }) };
  }

  return { ...answer, stop: finish === "length" ? "truncated" : "complete" };
}

function toParameters(
  request: WriteRequest,
  { supportsStrict, stripSchemaKeys, repeatsSchema }: OpenAiPreset,
): OpenAI.ChatCompletionCreateParamsStreaming {
  const schema = stripSchema(request.schema.json, stripSchemaKeys);
  const { instructions } = request;

  return {
    model: request.model,
    messages: [
      { role: "system", content: repeatsSchema ? appendSchema(instructions, schema) : instructions },
      ...request.messages,
    ],
    response_format: {
      type: "json_schema",
      json_schema: { name: request.schema.name, schema, ...(supportsStrict && { strict: true }) },
    },
    stream: true,
    stream_options: { include_usage: true },
  };
}

function emptyAnswer(): WriteAnswer {
  return {
    text: "",
    stop: "complete",
    usage: { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 },
  };
}
