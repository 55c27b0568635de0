import path from "node:path";
import type { BackdropBackground, Timeline } from "@/remotion/timeline/schema";
import { drawBackdropLoop } from "@/server/adapters/renderer/layered/backgrounds/backdrop/draw-backdrop-loop";
import { createScratchDirectory, removeScratchDirectory } from "@/server/artifacts/scratch-directory";
import { log } from "@/server/log";

/** The next scene of a chapter asks for its loop within seconds; a loop is 249 MB in 1080p. */
const idleMs = 20_000;

type LoopRequest = {
  background: BackdropBackground;
  timeline: Timeline;
  scale: number;
  /** The local file of the artifact from `produceBackdrop`. */
  layersFile: string;
  signal: AbortSignal;
};

type DrawnLoop = { directory: string; file: string };
type Loop = {
  drawing: Promise<DrawnLoop>;
  isDrawn: boolean;
  /** Aborts the drawing. */
  stop: AbortController;
  users: Set<LoopRequest>;
  idling?: NodeJS.Timeout;
};

/** The loops of this process, by their `layersFile`. */
const loops = new Map<string, Loop>();

/**
 * Calls `work` with the file of a backdrop's loop, drawn once for all scenes that show it, one after the other or at once. The file lies
 * beside the store and is removed 20 s after the last scene is done. Throws RENDER_FAILED, STORAGE_FULL, and CANCELLED once no scene
 * needs it any more.
 */
export async function withBackdropLoop<Result>(
  request: LoopRequest,
  work: (loopFile: string) => Promise<Result>,
): Promise<Result> {
  const { layersFile, signal } = request;
  const known = loops.get(layersFile);
  const loop = known && !known.stop.signal.aborted ? known : startLoop(request);
  loop.users.add(request);
  clearTimeout(loop.idling);
  const stopUnwanted = () => {
    if (!loop.isDrawn && [...loop.users].every((user) => user.signal.aborted)) loop.stop.abort();
  };
  signal.addEventListener("abort", stopUnwanted, { once: true });
  if (signal.aborted) stopUnwanted();

  try {
    return await work((await loop.drawing).file);
  } finally {
    signal.removeEventListener("abort", stopUnwanted);
    loop.users.delete(request);
    if (loop.users.size === 0) {
      loop.idling = setTimeout(() => void removeIdleLoop(layersFile, loop), idleMs).unref();
    }
  }
}

/** Removes the loops that no scene is using, before the process ends. */
export async function removeBackdropLoops(): Promise<void> {
  for (const [layersFile, loop] of loops) if (loop.users.size === 0) await removeLoop(layersFile, loop);
}

function startLoop(request: LoopRequest): Loop {
  const stop = new AbortController();
  const loop: Loop = {
    drawing: drawLoop(request, stop.signal),
    ...{ isDrawn: false, stop, users: new Set<LoopRequest>() },
  };
  loops.set(request.layersFile, loop);
  loop.drawing.then(
    () => (loop.isDrawn = true),
    // Waiting scenes get the error from `drawing`; the next scene tries again.
    () => forget(request.layersFile, loop),
  );

  return loop;
}

async function drawLoop(request: LoopRequest, signal: AbortSignal): Promise<DrawnLoop> {
  const directory = await createScratchDirectory();
  const file = path.join(directory, "backdrop.yuv");

  try {
    await drawBackdropLoop({ ...request, outFile: file, signal });

    return { directory, file };
  } catch (error) {
    await removeScratchDirectory(directory);
    throw error;
  }
}

/** Nothing waits for this removal, so a failure is only logged: the next start sweeps the directory. */
async function removeIdleLoop(layersFile: string, loop: Loop): Promise<void> {
  await removeLoop(layersFile, loop).catch((error: unknown) => {
    log.warn({ err: error }, "A backdrop's loop could not be removed");
  });
}

async function removeLoop(layersFile: string, loop: Loop): Promise<void> {
  clearTimeout(loop.idling);
  forget(layersFile, loop);
  const drawn = await loop.drawing.catch(() => undefined);
  if (drawn) await removeScratchDirectory(drawn.directory);
}

function forget(layersFile: string, loop: Loop): void {
  if (loops.get(layersFile) === loop) loops.delete(layersFile);
}
