import { type ConnectedWriter, listWriters } from "@/server/providers/resolve-writer";
import { AppError } from "@/server/errors";
import type { AskInput } from "../answers/ask-writer";
import { askForAnswer } from "../answers/ask-for-answer";
import { findSource, getSourceForWriter } from "../sources/find-source";
import { planRewrite, planScript, type WritingPlan } from "../answers/plan-writing";
import { readAnswerStream } from "../answers/read-answer-stream";
import { findNewestWriting } from "../repository";
import type { Brief, WritingRequest, WritingResult } from "../schema";
import type { GatheredSource } from "../sources/gather-source";
import { traceClaims } from "../answers/trace-claims";
import { writeFromSource } from "./write-from-source";

export type WritingContext = {
  /** What the calls are for. The brief of a rewrite is the video's. */
  purpose: AskInput["purpose"];
  signal: AbortSignal;
  /** Told what is written so far: Markdown in the script format. Reading it takes time, and may be left out. */
  onProgress: (readText: () => string) => void;
  /** Told who is asked, before each call, and whether that is to put right what is written. */
  onWriter: (writer: ConnectedWriter, isRepair: boolean) => Promise<void>;
  /** Whether a writer was to write: without one, the source's own sentences would be taken for its script. */
  wantsWriter?: boolean;
};

/** The script as it is to be saved, what is new of it, and what is known beside it. */
export type Written = { script: string; text: string; result: WritingResult };

/**
 * Writes what is asked for: a script of a brief, or a part of one anew. What was paid for before is found. Throws PROVIDER_*,
 * SPENDING_CAP_REACHED, INVALID_INPUT with what to do, CANCELLED.
 */
export async function writeRequest(request: WritingRequest, context: WritingContext): Promise<Written> {
  const { workspaceId, videoId } = context.purpose;
  const writers = await listWriters(workspaceId);
  if (request.kind === "rewrite") {
    const source = await findSourceOfVideo(workspaceId, videoId);

    return writeByPlan(await planRewrite(request, { workspaceId, source }), writers, context);
  }
  if (writers.length === 0 && context.wantsWriter) {
    throw new AppError(
      "PROVIDER_REJECTED",
      "The connection that was to write this was removed; connect a writer in Settings > Connections, and try again.",
    );
  }
  if (writers.length === 0) return writeFromSource(request, workspaceId);

  const source = await getSourceForWriter({ brief: request.brief, workspaceId });
  const { result, ...written } = await writeByPlan(planScript(request, source), writers, context);
  const { articles } = source;

  return { ...written, result: { ...result, articles, notices: [...result.notices, ...source.notices] } };
}

/** What a video's script was written from, if it was written from anything. */
export async function findSourceOfVideo(
  workspaceId: string,
  videoId: string | null | undefined,
): Promise<GatheredSource | undefined> {
  const first = videoId ? await findNewestWriting({ workspaceId, videoId, kind: "script" }) : undefined;
  const brief: Brief | undefined = first?.request.kind === "script" ? first.request.brief : undefined;

  return brief && findSource({ brief, workspaceId });
}

async function writeByPlan(
  plan: WritingPlan,
  writers: ConnectedWriter[],
  { purpose, signal, onProgress, onWriter }: WritingContext,
): Promise<Written> {
  let stream = readAnswerStream();
  let isCorrecting = false;
  const { answer, script, notices, amountMicros, isAlreadyPaid } = await askForAnswer({
    ...{ plan, writers, signal, purpose },
    onText(text) {
      // What is written stays in sight until it is replaced as a whole.
      if (isCorrecting) return;
      stream.take(text);
      onProgress(() => plan.compose(stream.read() ?? { scenes: [] }));
    },
    async onCall(writer, isRepair) {
      stream = readAnswerStream();
      isCorrecting = isRepair;
      await onWriter(writer, isRepair);
    },
  });

  return {
    script,
    text: plan.compose(answer),
    result: {
      titles: "titles" in answer ? answer.titles : [],
      claims: traceClaims(answer.scenes, plan.passages),
      searchWords: answer.scenes.map(({ searchWords }) => searchWords),
      ...{ notices, articles: [], amountMicros, isAlreadyPaid },
    },
  };
}
