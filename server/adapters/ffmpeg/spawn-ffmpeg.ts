import path from "node:path";
import { createInterface } from "node:readline";
import { type Readable, Writable } from "node:stream";
import { AppError } from "@/server/errors";
import { isStorageFull, toStorageError } from "../storage/storage-error";
import { getCapableFfmpeg } from "./find-ffmpeg";
import { stderrTail } from "./run-ffmpeg";
import { spawnTiedToParent, toDescriptor } from "./spawn-tied-to-parent";

const keptErrorCharacters = 4096;
/** Lines of ffmpeg's progress report that stop changing when ffmpeg hangs, unlike speed and bitrate. */
const signsOfLife = /^(?:frame|out_time_us|total_size)=/;

/** The name by which ffmpeg reads a pipe. The first is its standard input; descriptors 1 to 3 are taken. */
export function toPipe(index: number): string {
  return `pipe:${toDescriptor(index)}`;
}

type RunInput = {
  /** Without the program's name. The last one is the output file, which is overwritten if it exists. */
  args: string[];
  signal: AbortSignal;
  /** Called about four times a second with the number of frames encoded so far. */
  onFrames?: (framesDone: number) => void;
  /** Data for `toPipe(index)`, pulled only as fast as ffmpeg reads; undefined is empty. A buffer may be reused once the next is pulled. */
  pipes?: (AsyncIterable<Buffer> | undefined)[];
  /** A run without progress for longer than this counts as hung. */
  stallMs?: number;
};

/**
 * Runs the capable ffmpeg. When this settles the process is gone, and it never outlives ours. Throws RENDER_FAILED with the
 * end of ffmpeg's error output or after a stall, CANCELLED on abort, STORAGE_FULL, CONFIGURATION_INVALID without a capable
 * ffmpeg, and the error of an input that fails.
 */
export async function runCapableFfmpeg({
  args,
  signal,
  onFrames,
  pipes = [],
  stallMs = 120_000,
}: RunInput): Promise<void> {
  const { executable } = await getCapableFfmpeg();
  if (signal.aborted) throw cancelled();

  const { child, kill, inputs } = spawnTiedToParent(executable, Math.max(1, pipes.length), [
    ...["-hide_banner", ...(pipes[0] ? [] : ["-nostdin"]), "-v", "error", "-y"],
    ...["-progress", "pipe:1", "-stats_period", "0.25"],
    ...args,
  ]);
  let failure: Error | undefined;
  const giveUp = (reason: unknown) => {
    failure ??= reason instanceof Error ? reason : new Error(String(reason));
    kill();
  };
  const onAbort = () => giveUp(cancelled());
  signal.addEventListener("abort", onAbort, { once: true });
  const stall = setTimeout(
    () =>
      giveUp(new AppError("RENDER_FAILED", `ffmpeg did nothing for ${Math.round(stallMs / 1000)} seconds.`)),
    stallMs,
  );

  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr = (stderr + chunk.toString()).slice(-keptErrorCharacters);
  });
  if (child.stdout) readProgress(child.stdout, { onAlive: () => void stall.refresh(), onFrames });
  for (const [index, input] of inputs.entries()) feedPipe(input, pipes[index]).catch(giveUp);

  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once("error", ({ message }) =>
        reject(new AppError("RENDER_FAILED", `ffmpeg could not be started: ${message}`)),
      );
      child.once("close", resolve);
    });
    if (failure) throw failure;
    // ffmpeg does not always exit with an error on a full disk.
    if (isStorageFull(new Error(stderr))) {
      throw toStorageError(new Error(stderrTail(stderr)), path.dirname(args.at(-1) ?? "."));
    }
    if (exitCode !== 0) {
      throw new AppError("RENDER_FAILED", `ffmpeg failed: ${stderrTail(stderr) || `exit code ${exitCode}`}`);
    }
  } finally {
    clearTimeout(stall);
    signal.removeEventListener("abort", onAbort);
  }
}

function readProgress(
  stdout: Readable,
  { onAlive, onFrames }: { onAlive: () => void; onFrames?: (framesDone: number) => void },
): void {
  const seen = new Map<string, string>();

  createInterface({ input: stdout }).on("line", (line) => {
    const [key = "", value = ""] = line.split("=");
    if (!signsOfLife.test(line) || seen.get(key) === value) return;

    seen.set(key, value);
    onAlive();
    if (key === "frame") onFrames?.(Number(value));
  });
}

function cancelled(): AppError {
  return new AppError("CANCELLED", "The work was cancelled.");
}

/**
 * Writes pictures into a program's pipe, no faster than it reads them, and closes the pipe. If the program stops reading,
 * this resolves without an error: the exit code tells why. Rejects with what `input` throws.
 */
async function feedPipe(pipe: unknown, input: AsyncIterable<Buffer> | undefined): Promise<void> {
  if (!(pipe instanceof Writable)) return;

  pipe.on("error", () => undefined);
  const closed = new Promise((resolve) => pipe.once("close", resolve));
  for await (const chunk of input ?? []) {
    if (!pipe.writable) return;
    // Wait until ffmpeg has all of it: the next picture may reuse the buffer.
    await Promise.race([closed, new Promise((resolve) => void pipe.write(chunk, resolve))]);
  }
  pipe.end();
}
