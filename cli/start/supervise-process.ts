import { type ChildProcess, spawn } from "node:child_process";

/** A worker takes half of it to finish what it is at (`cli/worker/worker.ts`): Ctrl-C must not last longer than people wait. */
const shutdownTimeoutMs = 8000;

/** A process that ends itself sooner than this cannot run at all: it would only end again. */
const minUptimeMs = 10_000;

export type SupervisedProcess = {
  stop: () => Promise<void>;
  /** Stops it in good order and starts it anew, also where it could not run before. */
  restart: () => Promise<void>;
};

export type SuperviseInput = {
  name: string;
  args: string[];
  env: Record<string, string>;
  /** Where its standard output goes; by itself nowhere. */
  stdout?: "ignore" | "inherit";
  onStart?: (pid: number) => void;
  /** Hears the exit code of a process that could not run, and is not started again by itself. */
  onGiveUp: (exitCode: number) => void;
};

/** Runs a process of ours until it is stopped: one that is killed or crashes is started again. */
export function superviseProcess({
  name,
  args,
  env,
  stdout,
  onStart,
  onGiveUp,
}: SuperviseInput): SupervisedProcess {
  let isStopped = false;
  let isEnding = false;
  let child: ChildProcess;

  function start(): void {
    const startedAt = performance.now();
    child = startChild({ args, env, stdout });
    if (child.pid !== undefined) onStart?.(child.pid);
    child.once("exit", (code, signal) => {
      if (isEnding) return;
      if (code !== null && performance.now() - startedAt < minUptimeMs) {
        onGiveUp(code);
        return;
      }
      say(`${name} ended (${signal ?? `exit code ${code ?? "unknown"}`}) and is started again.`);
      start();
    });
  }
  start();

  return {
    stop() {
      isStopped = true;
      isEnding = true;

      return stopChild(child);
    },
    async restart() {
      isEnding = true;
      await stopChild(child);
      if (isStopped) return;
      isEnding = false;
      start();
    },
  };
}

type ChildInput = { args: string[]; env: Record<string, string>; stdout?: "ignore" | "inherit" };

/**
 * Starts a process of ours that speaks to this terminal; Ctrl-C is passed on by `stopChild`, in our order. Its channel
 * closes when this process is gone, which ends it, too.
 */
function startChild({ args, env, stdout = "ignore" }: ChildInput): ChildProcess {
  return spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", stdout, "inherit", "ipc"],
    detached: true,
  });
}

/** Asks a process to end and waits until it has; after eight seconds it is ended. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;

  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), shutdownTimeoutMs);
  await ended;
  clearTimeout(timer);
}

/** Tells whoever sits at the terminal; standard output is for results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
