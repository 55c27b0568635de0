import { pricesFor } from "@/server/adapters/writer/writer-models";
import { type ConnectedWriter, listWriters } from "@/server/providers/resolve-writer";
import { toMicros } from "@/server/costs/to-micros";
import { requireVideo } from "@/server/videos/load-video";
import { hasAnswer, type Question } from "../answers/ask-writer";
import { startScript } from "../script/assemble-script";
import { findSource } from "../sources/find-source";
import { planRewrite, planScript } from "../answers/plan-writing";
import type { RewriteInput } from "./request-writing";
import type { Brief } from "../schema";
import { nothingGathered } from "../sources/gather-source";
import { wordsFor } from "../script/words-for";
import { findSourceOfVideo } from "../steps/write-request";

/** Who would write, and what that would cost. */
export type WritingEstimate = {
  /** Null: sentences of the source itself, for nothing. */
  writer: { provider: string; name: string; model: string } | null;
  /** In millionths of a US dollar; null where the model's prices are unknown. */
  estimate: { fromMicros: number; toMicros: number } | null;
  isAlreadyPaid: boolean;
};

/** Of English; other languages have fewer bytes to a letter, or more tokens to a word. */
const bytesPerToken = 4;
/** An encyclopaedia's article that is not read yet, as far as a writer is given it. */
const typicalSourceTokens = 6000;
/** JSON and claims around each word, and what models think before they write. */
const outputTokensPerWord = { least: 3, most: 9 };
const extraOutputTokens = { least: 500, most: 3000 };

/** What the script of a brief would cost. */
export async function prepareWriting(brief: Brief, workspaceId: string): Promise<WritingEstimate> {
  const [writer] = await listWriters(workspaceId);
  if (!writer) return fromSource;

  const source = await findSource({ brief, workspaceId });
  const script = startScript(brief);
  const request = { kind: "script" as const, brief, script, revision: 0 };
  const { question } = planScript(request, source ?? nothingGathered);

  return {
    ...describe(writer, question, {
      words: wordsFor(brief, script),
      sourceTokens: source || brief.source.kind === "notes" ? 0 : typicalSourceTokens,
    }),
    isAlreadyPaid: source !== undefined && (await hasAnswer(workspaceId, writer, question)),
  };
}

/** What writing a part of a script anew would cost. Throws INVALID_INPUT, ScriptError, NOT_FOUND. */
export async function prepareRewrite(input: RewriteInput, workspaceId: string): Promise<WritingEstimate> {
  await requireVideo({ workspaceId, videoId: input.videoId });
  const [writer] = await listWriters(workspaceId);
  if (!writer) return fromSource;

  const { videoId, ...wanted } = input;
  const source = await findSourceOfVideo(workspaceId, videoId);
  const { question } = await planRewrite({ kind: "rewrite", ...wanted }, { workspaceId, source });
  const { start, end } = wanted.part ?? { start: 0, end: wanted.script.length };

  return {
    ...describe(writer, question, {
      words: wanted.script.slice(start, end).split(/\s+/).length,
      sourceTokens: 0,
    }),
    isAlreadyPaid: await hasAnswer(workspaceId, writer, question),
  };
}

const fromSource: WritingEstimate = {
  writer: null,
  estimate: { fromMicros: 0, toMicros: 0 },
  isAlreadyPaid: false,
};

function describe(
  { provider, name, model }: ConnectedWriter,
  { instructions, messages, schema }: Question,
  { words, sourceTokens }: { words: number; sourceTokens: number },
): Omit<WritingEstimate, "isAlreadyPaid"> {
  const texts = [instructions, JSON.stringify(schema.json), ...messages.map(({ content }) => content)];
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const likelyInputTokens = Math.round(bytes / bytesPerToken) + sourceTokens;
  const cost = (end: "least" | "most") => {
    const inputTokens = likelyInputTokens * (end === "least" ? 1 : 2);
    const prices = pricesFor(model, inputTokens);
    const outputTokens = extraOutputTokens[end] + words * outputTokensPerWord[end];

    return prices && toMicros({ inputTokens, cachedInputTokens: 0, outputTokens }, prices);
  };
  const [fromMicros, upToMicros] = [cost("least"), cost("most")];

  return {
    writer: { provider, name, model: model.name },
    estimate:
      fromMicros === undefined || upToMicros === undefined ? null : { fromMicros, toMicros: upToMicros },
  };
}
