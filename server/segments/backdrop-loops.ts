import path from "node:path";
import type { BackdropBackground, Timeline } from "@/remotion/timeline/schema";
import { drawBackdropLoop } from "@/server/adapters/renderer/layered/backgrounds/backdrop/draw-backdrop-loop";
import { createScratchDirectory, removeScratchDirectory } from "@/server/artifacts/scratch-directory";

/** The next scene of a chapter asks for its loop within seconds; a loop is 249 MB in 1080p. */
const idleMs = 20_000;

type Loop = { drawing: Promise<{ directory: string; file: string }>; users: number; idling?: NodeJS.Timeout };

/** Of this process, by the file of their layers. */
const loops = new Map<string, Loop>();

type LoopRequest = {
  background: BackdropBackground;
  timeline: Timeline;
  scale: number;
  /** The artifact of `produceBackdrop`, on this machine. */
  layersFile: string;
};

/**
 * Gives `work` the file of a backdrop's loop, drawn once for all scenes that show it one after the other or at once. It is beside the store,
 * and gone a while after the last of them. Throws RENDER_FAILED, STORAGE_FULL.
 */
export async function withBackdropLoop<Result>(
  request: LoopRequest,
  work: (loopFile: string) => Promise<Result>,
): Promise<Result> {
  const { layersFile } = request;
  const loop = loops.get(layersFile) ?? { drawing: drawLoop(request), users: 0 };
  loops.set(layersFile, loop);
  loop.users += 1;
  clearTimeout(loop.idling);

  try {
    return await work((await loop.drawing).file);
  } finally {
    loop.users -= 1;
    if (loop.users === 0) loop.idling = setTimeout(() => void removeLoop(layersFile, loop), idleMs).unref();
  }
}

/** Removes what no scene shows just now: the process is about to end. */
export async function removeBackdropLoops(): Promise<void> {
  for (const [layersFile, loop] of loops) if (loop.users === 0) await removeLoop(layersFile, loop);
}

/** Whoever asked for it may give up, and others wait for it as well: it is drawn to its end, in a second or two. */
async function drawLoop(request: LoopRequest): Promise<{ directory: string; file: string }> {
  const directory = await createScratchDirectory();
  const file = path.join(directory, "backdrop.yuv");

  try {
    await drawBackdropLoop({ ...request, outFile: file, signal: new AbortController().signal });

    return { directory, file };
  } catch (error) {
    // The next scene tries again.
    loops.delete(request.layersFile);
    await removeScratchDirectory(directory);
    throw error;
  }
}

async function removeLoop(layersFile: string, loop: Loop): Promise<void> {
  clearTimeout(loop.idling);
  if (loops.get(layersFile) === loop) loops.delete(layersFile);
  const drawn = await loop.drawing.catch(() => undefined);
  if (drawn) await removeScratchDirectory(drawn.directory);
}
