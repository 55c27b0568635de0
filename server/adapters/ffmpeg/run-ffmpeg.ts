import { execFile } from "node:child_process";
import path from "node:path";
import { getChildEnvironment } from "@/server/adapters/processes/child-environment";
import { AppError } from "@/server/errors";
import { isStorageFull, toStorageError } from "../storage/storage-error";

type RunOptions = { signal?: AbortSignal; maxOutputBytes?: number; timeoutMs?: number };

/** A 36-megapixel picture takes 110 MB at ten bits, and a decoder may keep seventeen of them. */
const maxMemoryKib = 4 * 1024 * 1024;
/** Only Linux enforces such a limit. */
const withLimit =
  process.platform === "linux"
    ? ["/bin/sh", "-c", `ulimit -v ${maxMemoryKib} 2>/dev/null; exec "$0" "$@"`]
    : [];

/**
 * Runs the ffmpeg or ffprobe (7.1, reduced) that comes with Remotion and returns its standard output and error.
 * Throws RENDER_FAILED with the end of ffmpeg's error output or after `timeoutMs`, STORAGE_FULL, or CANCELLED when `signal` is
 * aborted.
 */
export async function runFfmpeg(
  program: "ffmpeg" | "ffprobe",
  args: string[],
  { signal, maxOutputBytes = 16 * 1024 * 1024, timeoutMs = 0 }: RunOptions = {},
): Promise<{ stdout: Buffer; stderr: string }> {
  const executable = await findExecutable(program);
  // Its libraries are in the same folder.
  const libraries = path.dirname(executable);

  return new Promise((resolve, reject) => {
    const [command = executable, ...rest] = [...withLimit, executable, ...args];
    execFile(
      command,
      rest,
      {
        encoding: "buffer",
        maxBuffer: maxOutputBytes,
        signal,
        timeout: timeoutMs,
        killSignal: "SIGKILL",
        env: { ...getChildEnvironment(), LD_LIBRARY_PATH: libraries, DYLD_LIBRARY_PATH: libraries },
      },
      (error, stdout, stderr) => {
        if (!error) {
          resolve({ stdout, stderr: stderr.toString() });
          return;
        }
        if (signal?.aborted) {
          reject(new AppError("CANCELLED", "The work was cancelled.", { cause: error }));
          return;
        }

        if (error.killed && timeoutMs > 0 && error.signal === "SIGKILL") {
          const message = `${program} took longer than ${timeoutMs / 1000} seconds.`;
          reject(new AppError("RENDER_FAILED", message, { cause: error }));
          return;
        }

        // The last argument is the output file, if there is one.
        if (isStorageFull(new Error(stderr.toString()))) {
          reject(toStorageError(new Error(stderrTail(stderr.toString())), path.dirname(args.at(-1) ?? ".")));
          return;
        }

        const tail = stderrTail(stderr.toString()) || error.message;
        reject(new AppError("RENDER_FAILED", `${program} failed: ${tail}`, { cause: error }));
      },
    );
  });
}

async function findExecutable(program: "ffmpeg" | "ffprobe"): Promise<string> {
  // Loaded on first use: a render that finds everything in the store needs no renderer.
  const { RenderInternals } = await import("@remotion/renderer");

  return RenderInternals.getExecutablePath({
    type: program,
    indent: false,
    logLevel: "error",
    binariesDirectory: null,
  });
}

/** The last three lines of a program's error output, joined into one. */
export function stderrTail(stderr: string): string {
  return stderr.trim().split("\n").slice(-3).join(" / ");
}
