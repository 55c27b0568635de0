import { AppError } from "@/server/errors";
import { isUnfinished } from "./repository";
import type { RenderIds } from "./schema";

/** Work must stop within two seconds of its render's end, also where it has nothing to report. */
const lookEveryMs = 250;

/**
 * Runs `work` with a signal that is aborted when the render is cancelled or over; if it is that already, nothing is
 * begun. Throws CANCELLED, and whatever `work` throws.
 */
export async function whileRenderRuns<Result>(
  ids: RenderIds,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ending = new AbortController();
  const look = async () => {
    if (!(await isUnfinished(ids))) ending.abort();
  };

  await look();
  if (ending.signal.aborted) throw new AppError("CANCELLED", "The render was cancelled.");

  // A database that is away for a moment must not stop the work itself.
  const looking = setInterval(() => void look().catch(() => undefined), lookEveryMs);

  try {
    return await work(ending.signal);
  } finally {
    clearInterval(looking);
  }
}
