import { AppError, type AppErrorCode } from "@/server/errors";
import { saveVideo } from "@/server/videos/save-video";
import { loadDocument } from "@/server/videos/videos";
import { whileEndingWriting } from "../end-in-turn";
import {
  endWriting,
  getWriting,
  isUnfinished,
  recordProgress,
  recordSaved,
  type Writing,
  type WritingIds,
} from "../repository";
import { whileWritingRuns } from "./while-writing-runs";
import { writeRequest, type Written } from "./write-request";

/**
 * Writes what a writing asks for and saves it, on a worker. It may be called again after it died at any line: what was paid for
 * is found. Throws PROVIDER_*, SPENDING_CAP_REACHED, INVALID_INPUT with what to do, INTERRUPTED.
 */
export async function performWriting(ids: WritingIds): Promise<void> {
  if (!(await recordProgress(ids, { startedAt: new Date(), waitReason: null, waitUntil: null }))) return;

  try {
    const writing = await getWriting(ids);
    const { workspaceId, videoId, userId, request } = writing;
    const { channelId } = await loadDocument(ids);
    const written = await whileWritingRuns(ids, ({ signal, show }) =>
      writeRequest(request, {
        ...{ signal, purpose: { workspaceId, videoId, channelId, userId } },
        onProgress: show,
        wantsWriter: writing.provider !== null,
        async onWriter({ provider, model }, isRepair) {
          await recordProgress(ids, { provider, model: model.name, ...(!isRepair && { text: "" }) });
        },
      }),
    );
    await whileEndingWriting(ids, async () => {
      // Whoever stopped it, or deleted the video, was told that nothing more comes.
      if (await isUnfinished(ids)) await save(writing, written);
    });
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
