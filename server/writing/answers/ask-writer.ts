import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { getStore } from "@/server/adapters/storage/store";
import type { WriteAnswer, WriterMessage, WriterModel, WriterUsage } from "@/server/adapters/writer/writer";
import { pricesFor } from "@/server/adapters/writer/writer-models";
import { findOwnArtifactsUntracked } from "@/server/artifacts/find-untracked";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Purpose } from "@/server/costs/schema";
import { spend } from "@/server/costs/spend";
import { toMicros } from "@/server/costs/to-micros";
import { AppError } from "@/server/errors";
import type { ConnectedWriter } from "@/server/providers/resolve-writer";

/** All that an answer depends on, beside who gives it. */
export type Question = {
  instructions: string;
  messages: WriterMessage[];
  schema: { name: string; json: Record<string, unknown> };
  maxOutputTokens: number;
  /** Raised to have another answer to the same question. */
  variation: number;
};

const metadataSchema = z.object({
  stop: z.enum(["complete", "truncated", "refused"]),
  refusal: z.string().optional(),
  amountMicros: z.int(),
  usage: z.object({ inputTokens: z.int(), cachedInputTokens: z.int(), outputTokens: z.int() }),
});

export type GivenAnswer = Pick<WriteAnswer, "text" | "stop" | "refusal"> & {
  /** What it cost now: nothing, if it was given before. */
  amountMicros: number;
  isReused: boolean;
};

export type AskInput = {
  writer: ConnectedWriter;
  question: Question;
  purpose: Omit<Purpose, "provider" | "model" | "capability">;
  onText: (text: string) => void;
  signal: AbortSignal;
};

/**
 * Has a writer answer a question, unless it has answered it before in this workspace: an answer is paid for once. It is
 * answered in one piece or not at all; a truncated or refused answer was paid for, and is kept as well. Throws
 * SPENDING_CAP_REACHED before anything is asked, and what `Writer.write` throws.
 */
export async function askWriter({
  writer,
  question,
  purpose,
  onText,
  signal,
}: AskInput): Promise<GivenAnswer> {
  const { workspaceId } = purpose;
  const { provider, model } = writer;
  const calls: GivenAnswer[] = [];
  const artifact = await getOrProduce({
    ...answerArtifactKey({ workspaceId, provider, model: model.id, question }),
    extension: "txt",
    previewedBy: workspaceId,
    async produce(file) {
      const answer = await callWriter({ writer, question, purpose, onText, signal });
      calls.push({ ...answer, isReused: false });
      await writeFile(file, answer.text);
      const { stop, refusal, amountMicros, usage } = answer;

      return { stop, ...(refusal === undefined ? {} : { refusal }), amountMicros, usage };
    },
  });
  const [given] = calls;
  if (given) return given;

  const text = await readFile(await (await getStore()).fetchLocal(artifact.storageKey), "utf8");
  const { stop, refusal } = artifact.metadata;
  onText(text);

  return { text, stop, ...(refusal === undefined ? {} : { refusal }), amountMicros: 0, isReused: true };
}

/** Whether a writer has answered a question before. */
export async function hasAnswer(
  workspaceId: string,
  writer: ConnectedWriter,
  question: Question,
): Promise<boolean> {
  const { provider, model } = writer;
  const key = answerArtifactKey({ workspaceId, provider, model: model.id, question });
  const [found] = await findOwnArtifactsUntracked(workspaceId, [key]);

  return found !== undefined;
}

/** The most that a question can cost, in millionths of a US dollar; null where nobody knows the model's prices. */
export function mostMicros({ model }: Pick<ConnectedWriter, "model">, question: Question): number | null {
  return priceOf(model, {
    inputTokens: countBytes(question),
    cachedInputTokens: 0,
    outputTokens: question.maxOutputTokens,
  });
}

/** Long prompts have prices of their own. */
function priceOf(model: WriterModel, usage: WriterUsage): number | null {
  const prices = pricesFor(model, usage.inputTokens);

  return prices ? toMicros(usage, prices) : null;
}

/** No tokeniser makes more tokens than bytes, and each message has a few of its own. */
function countBytes({ instructions, messages, schema }: Question): number {
  const texts = [instructions, JSON.stringify(schema.json), ...messages.map(({ content }) => content)];

  return texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 16, 64);
}

async function callWriter({ writer, question, purpose, onText, signal }: AskInput) {
  const { provider, model, recordUse } = writer;
  const { variation: _, ...request } = question;
  const most = mostMicros(writer, question);

  try {
    const answer = await spend(
      { ...purpose, capability: "writer", provider, model: model.id },
      most,
      async () => {
        const given = await writer.writer.write({ ...request, model: model.id, onText, signal });
        const { usage } = given;
        // A vendor that does not count may charge all that it can.
        const amountMicros = (isCounted(given) ? priceOf(model, usage) : most) ?? 0;

        return { result: { ...given, amountMicros }, amountMicros, usage };
      },
    );
    await recordUse();

    return answer;
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith("PROVIDER_")) await recordUse(error);
    throw error;
  }
}

function isCounted({ usage, stop }: WriteAnswer): boolean {
  return stop === "refused" || usage.inputTokens > 0 || usage.outputTokens > 0;
}

function answerArtifactKey({
  workspaceId,
  provider,
  model,
  question,
}: {
  workspaceId: string;
  provider: string;
  model: string;
  question: Question;
}) {
  return {
    ...{ kind: "writer-answer" as const, workspaceId, metadataSchema },
    input: { provider, model, question },
  };
}
