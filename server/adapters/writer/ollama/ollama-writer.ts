import { type ChatResponse, Ollama } from "ollama";
import { appendSchema } from "../adapt-schema";
import { brokenOff, callVendor, type VendorAccess } from "../vendor-call";
import type { WriteAnswer, Writer, WriteRequest, WriterUsage } from "../writer";
import { toOllamaFailure } from "./ollama-failure";

const free = { input: 0, cachedInput: 0, output: 0 };
/** Its own default cuts longer prompts off without a word. */
const leastContextTokens = 8192;
const mostContextTokens = 131_072;
/** Fewer than English has: other languages need more tokens. */
const charactersPerToken = 2.5;

/** Models on a machine of one's own: https://github.com/ollama/ollama/blob/main/docs/api.md. */
export function createOllamaWriter(access: VendorAccess): Writer {
  return {
    write: (request) =>
      callVendor({
        ...{ access, model: request.model, signal: request.signal, toFailure: toOllamaFailure },
        work: (fetch) => write(createClient(access, fetch), request),
      }),
    listModels: (signal) =>
      callVendor({
        ...{ access, signal, toFailure: toOllamaFailure },
        async work(fetch) {
          const { models } = await createClient(access, fetch).list();

          return (
            models
              // Those in its cloud keep to no schema: https://docs.ollama.com/capabilities/structured-outputs.
              .filter(({ name }) => !/embed|[:-]cloud$/u.test(name))
              .map(({ name }) => ({ id: name, name: name.replace(/:latest$/u, ""), prices: free }))
          );
        },
      }),
  };
}

function createClient({ apiKey, baseUrl }: VendorAccess, fetch: typeof globalThis.fetch): Ollama {
  return new Ollama({
    host: baseUrl,
    fetch: answerInJson(fetch),
    // Ollama itself has no keys; what stands before it may.
    ...(apiKey !== undefined && { headers: { authorization: `Bearer ${apiKey}` } }),
  });
}

/** The client prints what it does with an error that is no JSON on standard output, which belongs to others. */
function answerInJson(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (address, init) => {
    const response = await fetch(address, init);
    if (response.ok || response.headers.get("content-type")?.includes("application/json")) return response;

    const { status } = response;

    return Response.json({ error: (await response.text()) || `Error ${status}` }, { status });
  };
}

async function write(client: Ollama, request: WriteRequest): Promise<WriteAnswer> {
  const instructions = appendSchema(request.instructions, request.schema.json);
  const stream = await client.chat({
    model: request.model,
    messages: [{ role: "system", content: instructions }, ...request.messages],
    format: request.schema.json,
    think: false,
    stream: true,
    options: { num_predict: request.maxOutputTokens, num_ctx: chooseContext(instructions, request) },
  });
  const answer: WriteAnswer = {
    text: "",
    stop: "complete",
    usage: { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 },
  };
  let isDone = false;

  for await (const part of stream) {
    if (part.message.content !== "") {
      answer.text += part.message.content;
      request.onText?.(answer.text);
    }
    if (!part.done) continue;
    isDone = true;
    if (part.done_reason === "length") answer.stop = "truncated";
    answer.usage = readUsage(part);
  }
  if (!isDone) throw brokenOff();

  return answer;
}

/** It leaves a count out that is 0, as that of a prompt that it still knows, whatever its client's types say. */
function readUsage(part: Partial<Pick<ChatResponse, "prompt_eval_count" | "eval_count">>): WriterUsage {
  const { prompt_eval_count: inputTokens = 0, eval_count: outputTokens = 0 } = part;

  return { inputTokens, cachedInputTokens: 0, outputTokens };
}

function chooseContext(instructions: string, { messages, maxOutputTokens }: WriteRequest): number {
  const characters = messages.reduce((sum, { content }) => sum + content.length, instructions.length);
  const needed = Math.ceil((characters / charactersPerToken + maxOutputTokens) / 2048) * 2048;

  return Math.min(Math.max(needed, leastContextTokens), mostContextTokens);
}
