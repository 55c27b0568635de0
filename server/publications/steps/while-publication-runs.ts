import { AppError } from "@/server/errors";
import { processEnding } from "@/server/process-ending";
import { getPublication, type PublicationIds, updatePublication } from "../repository";

const lookIntervalMs = 1000;

export type RunningUpload = {
  signal: AbortSignal;
  /** Reports the number of sent bytes to anyone who watches. */
  report: (sentBytes: number) => void;
  /** Whether the work stopped because its time was over, and not for good. */
  isTimeOver: () => boolean;
};

/**
 * Runs `work` with a signal that aborts when the publication is cancelled, time is over or this process is about to end. Throws CANCELLED
 * for the first, INTERRUPTED for the last, and whatever `work` throws.
 */
export async function whilePublicationRuns<Result>(
  ids: PublicationIds,
  mostMs: number,
  work: (running: RunningUpload) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const time = AbortSignal.timeout(mostMs);
  let reported: number | undefined;
  const look = async () => {
    const sentBytes = reported;
    reported = undefined;
    const isThere =
      sentBytes === undefined
        ? (await getPublication(ids)).state === "uploading"
        : await updatePublication(ids, ["uploading"], { sentBytes });
    if (!isThere) stop.abort();
  };
  // A database that is away for a moment must not stop an upload.
  const timer = setInterval(() => {
    look().catch((error: unknown) => {
      if (error instanceof AppError && error.code === "NOT_FOUND") stop.abort();
    });
  }, lookIntervalMs);

  try {
    return await work({
      signal: AbortSignal.any([stop.signal, time, processEnding]),
      report: (sentBytes) => {
        reported = sentBytes;
      },
      isTimeOver: () => time.aborted && !stop.signal.aborted && !processEnding.aborted,
    });
  } catch (error) {
    if (!processEnding.aborted || stop.signal.aborted) throw error;
    throw new AppError("INTERRUPTED", "The worker is stopping; another one goes on.", { cause: error });
  } finally {
    clearInterval(timer);
  }
}
