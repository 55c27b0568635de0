import pLimit, { type LimitFunction } from "p-limit";
import { AppError } from "@/server/errors";
import { type LineProgram, type RunningProgram, startProgram } from "./start-program";

type Kept = { limit: LimitFunction; running?: RunningProgram; idling?: NodeJS.Timeout; askedAtMs?: number };

/** On the global object: Next bundles pages and routes apart, and each would start processes of its own. */
const shared = globalThis as typeof globalThis & { offcameraPrograms?: Map<string, Kept> };

/**
 * Has a program answer a message, one at a time, and gives the parts of its answer. The program starts when it is first
 * asked, and ends when it is not asked for a while. Throws its own AppError, CANCELLED when `signal` is aborted, and INTERNAL
 * where the process fails or takes more time than it may; the next message meets a fresh process then.
 */
export async function askProgram(
  program: LineProgram,
  message: unknown,
  { signal }: { signal?: AbortSignal } = {},
): Promise<unknown[]> {
  const kept = getKept(program);

  return kept.limit(async () => {
    if (signal?.aborted) throw cancelled(signal);

    clearTimeout(kept.idling);
    const running = kept.running?.hasEnded() === false ? kept.running : startProgram(program);
    kept.running = running;
    const cancel = () => void running.end(cancelled(signal));
    signal?.addEventListener("abort", cancel, { once: true });
    const timer = setTimeout(() => {
      const reason = `The program gave no answer in ${program.timeLimitMs} ms`;
      void running.end(new AppError("INTERNAL", reason));
    }, program.timeLimitMs);

    try {
      return await running.ask(message);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      kept.askedAtMs = performance.now();
      kept.idling = setTimeout(() => void running.end(), program.idleMs).unref();
    }
  });
}

/** Ends the programs that nobody has asked for so long, and nobody is asking: their memory is needed. The next message starts one again. */
export function endIdlePrograms(idleMs: number): void {
  for (const { limit, running, idling, askedAtMs = 0 } of shared.offcameraPrograms?.values() ?? []) {
    if (limit.activeCount + limit.pendingCount > 0 || performance.now() - askedAtMs < idleMs) continue;
    clearTimeout(idling);
    void running?.end();
  }
}

/** Ends a program that runs; what it is being asked fails with CANCELLED. */
export async function endProgram(program: LineProgram): Promise<void> {
  const kept = getKept(program);
  clearTimeout(kept.idling);
  await kept.running?.end();
}

function getKept({ command, args }: LineProgram): Kept {
  const programs = (shared.offcameraPrograms ??= new Map<string, Kept>());
  const key = [command, ...args].join("\0");
  const kept: Kept = programs.get(key) ?? { limit: pLimit(1) };
  programs.set(key, kept);

  return kept;
}

function cancelled(signal: AbortSignal | undefined): AppError {
  return new AppError("CANCELLED", "This was cancelled.", { cause: signal?.reason });
}
