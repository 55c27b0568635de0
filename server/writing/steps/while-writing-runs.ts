import { AppError } from "@/server/errors";
import { processEnding } from "@/server/process-ending";
import { isUnfinished, recordProgress, type WritingIds } from "../repository";

/** Whoever stops a writing sees it end at once; the vendor's stream ends soon after. */
const pollIntervalMs = 500;
/** Five times a second is as good as at once to whoever reads. */
const reportIntervalMs = 200;

export type RunningWriting = {
  signal: AbortSignal;
  /** Shows the script so far to whoever watches, some times a second. */
  show: (readText: () => string) => void;
};

/**
 * Runs `work` with a signal that is aborted when the writing is stopped, its video is deleted or this process is about to end.
 * Throws CANCELLED, INTERRUPTED for work that gave up because the process ends, and whatever `work` throws.
 */
export async function whileWritingRuns<Result>(
  ids: WritingIds,
  work: (running: RunningWriting) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, processEnding]);
  let readText: (() => string) | undefined;
  let shown = "";
  const report = async () => {
    const text = readText?.();
    readText = undefined;
    if (text === undefined || text === shown) return;
    shown = text;
    if (!(await recordProgress(ids, { text }))) stop.abort();
  };
  const look = async () => {
    if (!(await isUnfinished(ids))) stop.abort();
  };
  // A database that is away for a moment must not stop what is paid for.
  const timers = [
    setInterval(() => void report().catch(() => undefined), reportIntervalMs),
    setInterval(() => void look().catch(() => undefined), pollIntervalMs),
  ];

  try {
    return await work({
      signal,
      show: (next) => {
        readText = next;
      },
    });
  } catch (error) {
    if (stop.signal.aborted) throw new AppError("CANCELLED", "The writing was stopped.", { cause: error });
    if (!processEnding.aborted) throw error;
    throw new AppError("INTERRUPTED", "The worker is stopping; another one goes on.", { cause: error });
  } finally {
    for (const timer of timers) clearInterval(timer);
  }
}
