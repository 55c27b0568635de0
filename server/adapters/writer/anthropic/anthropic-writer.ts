import Anthropic from "@anthropic-ai/sdk";
import { transformJSONSchema } from "@anthropic-ai/sdk/lib/transform-json-schema";
import { mergeModels } from "../merge-models";
import { brokenOff, callVendor, type VendorAccess } from "../vendor-call";
import type { WriteAnswer, Writer, WriteRequest, WriterUsage } from "../writer";
import { toAnthropicFailure } from "./anthropic-failure";

/** Claude, by Anthropic's own client: https://platform.claude.com/docs/en/api/messages. */
export function createAnthropicWriter(access: VendorAccess): Writer {
  return {
    write: (request) =>
      callVendor({
        ...{ access, model: request.model, signal: request.signal, toFailure: toAnthropicFailure },
        work: (fetch) => write(createClient(access, fetch), request),
      }),
    listModels: (signal) =>
      callVendor({
        ...{ access, signal, toFailure: toAnthropicFailure },
        async work(fetch) {
          const models = [];
          for await (const model of createClient(access, fetch).models.list({ limit: 1000 }, { signal })) {
            if (model.lifecycle === "retired" || model.capabilities?.structured_outputs.supported === false) {
              continue;
            }
            models.push({
              id: model.id,
              name: model.display_name,
              endsOn: model.retires_at?.slice(0, 10),
            });
          }

          return mergeModels(models, access.models);
        },
      }),
  };
}

function createClient({ apiKey, baseUrl, limits }: VendorAccess, fetch: typeof globalThis.fetch): Anthropic {
  return new Anthropic({
    // Without a key it would look for one on this machine.
    ...{ apiKey: apiKey ?? "", baseURL: baseUrl, fetch, webhookKey: null },
    ...{ maxRetries: 0, timeout: limits.totalMs, logLevel: "off" },
  });
}

async function write(client: Anthropic, request: WriteRequest): Promise<WriteAnswer> {
  const stream = await client.messages.create(
    {
      model: request.model,
      max_tokens: request.maxOutputTokens,
      system: request.instructions,
      messages: request.messages,
      // Limits of lengths and numbers are not for its grammar: they become words in descriptions.
      output_config: { format: { type: "json_schema", schema: transformJSONSchema(request.schema.json) } },
      stream: true,
    },
    { signal: request.signal },
  );
  const usage = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };
  const answer: WriteAnswer = { text: "", stop: "complete", usage };
  let isStopped = false;

  for await (const event of stream) {
    switch (event.type) {
      case "message_start":
        Object.assign(usage, countInput(event.message.usage));
        break;
      case "content_block_delta":
        if (event.delta.type !== "text_delta") break;
        answer.text += event.delta.text;
        request.onText?.(answer.text);
        break;
      case "message_delta": {
        const { delta } = event;
        // These counts are of the whole answer so far; where they leave the prompt out, it is as it was.
        if (event.usage.input_tokens !== null) Object.assign(usage, countInput(event.usage));
        usage.outputTokens = event.usage.output_tokens;
        if (delta.stop_reason === null) break;
        isStopped = true;
        answer.stop = toStop(delta.stop_reason);
        if (answer.stop === "refused") answer.refusal = delta.stop_details?.explanation ?? undefined;
        break;
      }
    }
  }
  if (!isStopped) throw brokenOff();

  return answer;
}

type InputCounts = Pick<
  Anthropic.MessageDeltaUsage,
  "input_tokens" | "cache_creation_input_tokens" | "cache_read_input_tokens"
>;

/** `input_tokens` leaves out what was cached. */
function countInput(counts: InputCounts): Pick<WriterUsage, "inputTokens" | "cachedInputTokens"> {
  const cached = counts.cache_read_input_tokens ?? 0;
  const written = counts.cache_creation_input_tokens ?? 0;

  return { inputTokens: (counts.input_tokens ?? 0) + written + cached, cachedInputTokens: cached };
}

function toStop(reason: Anthropic.StopReason): WriteAnswer["stop"] {
  switch (reason) {
    case "refusal":
      return "refused";
    case "max_tokens":
    case "model_context_window_exceeded":
      return "truncated";
    default:
      return "complete";
  }
}
