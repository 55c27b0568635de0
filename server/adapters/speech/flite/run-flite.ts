import { z } from "zod";
import { AppError } from "../../../errors";
import { type MemoryFile, contentOf } from "./memory-file";
import { ProgramExit, createWasiHost } from "./wasi-host";

export type FliteCall = {
  args: string[];
  /** What flite reads from the file that its arguments name. */
  input: string;
};

export type FliteResult = { printed: string; output: Uint8Array };

const programSchema = z.object({
  memory: z.instanceof(WebAssembly.Memory),
  _start: z.custom<() => void>((value) => typeof value === "function"),
});

/**
 * Runs flite's command line once and gives what it printed and the file it wrote (empty if none). Each run has an
 * instance of its own, since the program may be started once only. node:wasi is not used: it aborts the whole
 * process at times. Throws SPEECH_FAILED when flite ends with an error code; a WebAssembly trap passes through.
 */
export function runFlite(module: WebAssembly.Module, { args, input }: FliteCall): FliteResult {
  const host = createWasiHost(args, input, () => program.memory);
  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: host.imports });
  const program = programSchema.parse(instance.exports);
  const exitCode = runToExit(program._start);
  const textOf = (file: MemoryFile) => new TextDecoder().decode(contentOf(file));
  if (exitCode !== 0)
    throw new AppError("SPEECH_FAILED", `flite ended with code ${exitCode}: ${textOf(host.complaints)}`);

  return { printed: textOf(host.printed), output: contentOf(host.output) };
}

function runToExit(start: () => void): number {
  try {
    start();

    return 0;
  } catch (error) {
    if (error instanceof ProgramExit) return error.exitCode;
    throw error;
  }
}
