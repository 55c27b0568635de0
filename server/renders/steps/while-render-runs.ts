import { closeIdleBrowser } from "@/server/adapters/renderer/with-renderer";
import { AppError } from "@/server/errors";
import { processEnding } from "@/server/process-ending";
import { isUnfinished } from "../repository";
import type { RenderIds } from "../schema";

/** Work must stop within two seconds of its render's end, even if it has nothing to report. */
const pollIntervalMs = 500;

/**
 * Runs `work` with a signal that is aborted when the render is cancelled or over, and when this process is about to end;
 * if the render is over already, nothing is begun. Throws CANCELLED, INTERRUPTED for work that gave up because the process
 * ends, and whatever `work` throws.
 */
export async function whileRenderRuns<Result>(
  ids: RenderIds,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const renderEnding = new AbortController();
  const isOver = () => renderEnding.signal.aborted;
  const look = async () => {
    if (!(await isUnfinished(ids))) renderEnding.abort();
  };

  await look();
  if (isOver()) {
    await closeIdleBrowser();
    throw new AppError("CANCELLED", "The render was cancelled.");
  }

  // A database that is away for a moment must not stop the work itself.
  const looking = setInterval(() => void look().catch(() => undefined), pollIntervalMs);

  try {
    return await work(AbortSignal.any([renderEnding.signal, processEnding]));
  } catch (error) {
    if (isOver()) await closeIdleBrowser();
    if (!processEnding.aborted || isOver()) throw error;
    throw new AppError("INTERRUPTED", "The worker is stopping; another one goes on.", { cause: error });
  } finally {
    clearInterval(looking);
  }
}
