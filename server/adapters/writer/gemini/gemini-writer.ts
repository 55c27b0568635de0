import { FinishReason, type GenerateContentResponse, GoogleGenAI } from "@google/genai";
import { stripSchema } from "../adapt-schema";
import { mergeModels } from "../merge-models";
import { brokenOff, callVendor, type VendorAccess } from "../vendor-call";
import type { WriteAnswer, Writer, WriteRequest, WriterModel } from "../writer";
import { toGeminiFailure } from "./gemini-failure";

/** Its schemas have no such keywords: https://ai.google.dev/gemini-api/docs/structured-output. */
const unknownKeywords = ["$schema", "default", "minLength", "maxLength", "pattern"];
const notForWriting = /audio|computer-use|embedding|image|live|robotics|tts/u;
const complete = [FinishReason.STOP, FinishReason.FINISH_REASON_UNSPECIFIED];

/** Gemini, by Google's own client: https://ai.google.dev/api/generate-content. */
export function createGeminiWriter(access: VendorAccess): Writer {
  return {
    write: (request) =>
      callVendor({
        ...{ access, model: request.model, signal: request.signal, toFailure: toGeminiFailure },
        work: (fetch) => write(createClient(access, fetch), request),
      }),
    listModels: (signal) =>
      callVendor({
        ...{ access, signal, toFailure: toGeminiFailure },
        work: async (fetch) => mergeModels(await listModels(createClient(access, fetch)), access.models),
      }),
  };
}

function createClient({ apiKey, baseUrl }: VendorAccess, fetch: typeof globalThis.fetch): GoogleGenAI {
  return new GoogleGenAI({
    // Without these it would look for a key, and for another product, in the environment.
    ...{ apiKey: apiKey ?? "none", vertexai: false, apiVersion: "v1beta" },
    httpOptions: { baseUrl, fetch },
  });
}

async function listModels(client: GoogleGenAI): Promise<WriterModel[]> {
  const models: WriterModel[] = [];
  for await (const { name = "", displayName, supportedActions } of await client.models.list({
    config: { pageSize: 1000 },
  })) {
    const id = name.replace(/^models\//u, "");
    if (!supportedActions?.includes("generateContent") || notForWriting.test(id)) continue;
    models.push({ id, name: displayName ?? id });
  }

  return models;
}

async function write(client: GoogleGenAI, request: WriteRequest): Promise<WriteAnswer> {
  const stream = await client.models.generateContentStream({
    model: request.model,
    contents: request.messages.map(({ role, content }) => ({
      role: role === "assistant" ? "model" : "user",
      parts: [{ text: content }],
    })),
    config: {
      systemInstruction: request.instructions,
      maxOutputTokens: request.maxOutputTokens,
      responseMimeType: "application/json",
      responseJsonSchema: stripSchema(request.schema.json, unknownKeywords),
      abortSignal: request.signal,
    },
  });
  const usage = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };
  const answer: WriteAnswer = { text: "", stop: "complete", usage };
  let isStopped = false;

  for await (const part of stream) {
    Object.assign(usage, countTokens(part));
    const { promptFeedback } = part;
    if (promptFeedback?.blockReason) {
      return { ...answer, stop: "refused", refusal: explainRefusal(promptFeedback.blockReason) };
    }
    const [candidate] = part.candidates ?? [];
    const text = (candidate?.content?.parts ?? [])
      .map((piece) => (piece.thought ? "" : (piece.text ?? "")))
      .join("");
    if (text !== "") {
      answer.text += text;
      request.onText?.(answer.text);
    }
    const reason = candidate?.finishReason;
    if (reason === undefined) continue;
    isStopped = true;
    if (reason === FinishReason.MAX_TOKENS) answer.stop = "truncated";
    else if (!complete.includes(reason)) {
      answer.stop = "refused";
      answer.refusal = explainRefusal(reason);
    }
  }
  if (!isStopped) throw brokenOff();

  return answer;
}

/** It gives no words but the reason's name. */
function explainRefusal(reason: string): string {
  const explanations: Record<string, string> = {
    SAFETY: "Google's safety filters stopped it.",
    RECITATION: "It would repeat a text that others have the rights to.",
    LANGUAGE: "It does not write in this language.",
    BLOCKLIST: "It holds words that Google does not allow.",
    PROHIBITED_CONTENT: "Google does not allow what it is about.",
    SPII: "It would tell of people's private data.",
  };

  return explanations[reason] ?? `Google gives the reason ${reason}.`;
}

/** Of the whole answer so far; absent from some parts. What it thought is charged as output. */
function countTokens({ usageMetadata }: GenerateContentResponse): Partial<WriteAnswer["usage"]> {
  if (!usageMetadata) return {};

  return {
    inputTokens: usageMetadata.promptTokenCount ?? 0,
    cachedInputTokens: usageMetadata.cachedContentTokenCount ?? 0,
    outputTokens: (usageMetadata.candidatesTokenCount ?? 0) + (usageMetadata.thoughtsTokenCount ?? 0),
  };
}
