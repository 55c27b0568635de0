import type { AppErrorCode } from "@/server/errors";
import { AppError } from "@/server/errors";
import { type ConnectedWriter, listWriters } from "@/server/providers/resolve-writer";
import { loadDocument } from "@/server/videos/videos";
import { saveVideo } from "@/server/videos/save-video";
import { askForAnswer } from "./ask-for-answer";
import { findSource, getSource } from "./find-source";
import { planRewrite, planScript, type WritingPlan } from "./plan-writing";
import { readAnswerStream } from "./read-answer-stream";
import {
  endWriting,
  findNewestWriting,
  getWriting,
  recordProgress,
  recordSaved,
  type Writing,
  type WritingIds,
} from "./repository";
import type { WritingResult } from "./schema";
import { traceClaims } from "./trace-claims";
import { type RunningWriting, whileWritingRuns } from "./while-writing-runs";
import { writeFromSource } from "./write-from-source";

/** The script as it is to be saved, what is known beside it, and what is new of it. */
type Written = { script: string; text: string; result: WritingResult };

/**
 * Writes what a writing asks for and saves it, on a worker. It may be called again after it died at any line: what was paid for
 * is found. Throws PROVIDER_*, SPENDING_CAP_REACHED, INVALID_INPUT with what to do, INTERRUPTED.
 */
export async function performWriting(ids: WritingIds): Promise<void> {
  if (!(await recordProgress(ids, { startedAt: new Date(), waitReason: null, waitUntil: null }))) return;

  try {
    const writing = await getWriting(ids);
    const written = await whileWritingRuns(ids, (running) => write(writing, running));
    await save(writing, written);
  } catch (error) {
    if (error instanceof AppError && error.code === "CANCELLED") return;
    await recordWait(ids, error);
    throw error;
  }
}

/** Records why a script could not be written, in a person's words. */
export async function recordFailure(
  ids: WritingIds,
  { code, reason }: { code: AppErrorCode; reason: string },
): Promise<void> {
  await endWriting(ids, { state: "failed", failureCode: code, failureReason: reason });
}

async function write(writing: Writing, running: RunningWriting): Promise<Written> {
  const { request, workspaceId, videoId } = writing;
  const writers = await listWriters(workspaceId);
  if (request.kind === "script") {
    if (writers.length === 0) return writeFromSource(request, workspaceId);
    const source = await getSource({ brief: request.brief, workspaceId, isRequired: false });
    const { result, ...written } = await writeByPlan(writing, planScript(request, source), writers, running);
    const { articles } = source;

    return { ...written, result: { ...result, articles, notices: [...result.notices, ...source.notices] } };
  }

  const first = await findNewestWriting({ workspaceId, videoId, kind: "script" });
  const brief = first?.request.kind === "script" ? first.request.brief : undefined;
  const source = brief && (await findSource({ brief, workspaceId, isRequired: false }));

  return writeByPlan(writing, await planRewrite(request, { workspaceId, source }), writers, running);
}

async function writeByPlan(
  writing: Writing,
  plan: WritingPlan,
  writers: ConnectedWriter[],
  { signal, show }: RunningWriting,
): Promise<Written> {
  const { workspaceId, videoId, userId } = writing;
  const { channelId } = await loadDocument({ workspaceId, videoId });
  let stream = readAnswerStream();
  const { answer, script, notices, amountMicros, isAlreadyPaid } = await askForAnswer({
    ...{ plan, writers, signal },
    purpose: { workspaceId, videoId, channelId, userId },
    onText(text) {
      stream.take(text);
      show(() => plan.compose(stream.read() ?? { scenes: [] }));
    },
    async onWriter({ provider, model }) {
      stream = readAnswerStream();
      await recordProgress(writing, { provider, model: model.id, text: "" });
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

/**
 * Saves what was written; what people typed meanwhile is merged. Where both changed the same lines nothing is saved: whoever
 * watches is shown both.
 */
async function save(writing: Writing, { script, text, result }: Written): Promise<void> {
  const { workspaceId, videoId, request } = writing;
  const { revision, script: baseScript } = request;
  const saved = await saveVideo({ workspaceId, videoId, revision, baseScript, script }).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === "CONFLICT") return undefined;
      throw error;
    },
  );
  if (saved) await recordSaved(writing, saved.revision);
  await endWriting(writing, { state: "succeeded", text, result });
}

/** Whoever watches is told why nothing moves. */
async function recordWait(ids: WritingIds, error: unknown): Promise<void> {
  if (!(error instanceof AppError)) return;
  const { code, userMessage: waitReason, retryAfterMs } = error;
  // What was answered instead of a script is kept for people to see.
  if (code === "PROVIDER_ANSWER_INVALID") await recordProgress(ids, { text: error.message });
  if (code !== "PROVIDER_RATE_LIMITED" && code !== "PROVIDER_UNAVAILABLE") return;

  const waitUntil = retryAfterMs === undefined ? null : new Date(Date.now() + retryAfterMs);
  await recordProgress(ids, { waitReason, waitUntil });
}
