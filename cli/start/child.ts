import { type ChildProcess, spawn } from "node:child_process";

/** A worker takes half of it to finish what it is at (`cli/worker/worker.ts`): Ctrl-C must not last longer than people wait. */
const shutdownTimeoutMs = 8000;

type ChildInput = { args: string[]; env: Record<string, string>; stdout?: "ignore" | "inherit" };

/**
 * Starts a process of ours that speaks to this terminal; Ctrl-C is passed on by `stopChild`, in our order. The channel
 * tells it when this process is gone (`end-with-parent.ts`).
 */
export function startChild({ args, env, stdout = "ignore" }: ChildInput): ChildProcess {
  return spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", stdout, "inherit", "ipc"],
    detached: true,
  });
}

/** Asks a process to end and waits until it has; after eight seconds it is ended. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;

  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), shutdownTimeoutMs);
  await ended;
  clearTimeout(timer);
}
