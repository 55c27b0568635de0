import { type ChildProcess, spawn } from "node:child_process";

/** A worker takes half of it to finish its work (`cli/worker/worker.ts`): Ctrl-C must not last longer than people wait. */
const shutdownTimeoutMs = 8000;

const productionTiming = {
  /** Nothing in our processes keeps them from answering for nearly this long. */
  silenceMs: 60_000,
  /** A process that ran this long restarts at once; one that ends sooner waits twice as long each time. */
  steadyAfterMs: 60_000,
  firstDelayMs: 1000,
  longestDelayMs: 60_000,
};

/** Bundling, loading and migrating may come before the first heartbeat. */
const startPatience = 5;

/** The exit code of `explain-fatal-error.ts` for a wrong configuration, which stays wrong. */
const wrongConfiguration = 2;

/** In development a process that ends itself sooner than this waits for the next change. */
const minUptimeMs = 10_000;

export type SupervisedProcess = {
  stop: () => Promise<void>;
  /** Stops it in good order and starts it again, even if it could not run before. */
  restart: () => Promise<void>;
};

export type SuperviseInput = {
  name: string;
  args: string[];
  env: Record<string, string>;
  /** Where its standard output goes; by default nowhere. */
  stdout?: "ignore" | "inherit";
  onStart?: (pid: number) => void;
  /**
   * Whether it is also restarted if it cannot run yet, after ever longer delays, and if it shows no heartbeat. Not in
   * development: there the next change starts it, and a debugger may hold it.
   */
  recovers: boolean;
  timing?: typeof productionTiming;
  /** Gets the exit code of a process that cannot run, and is not restarted automatically. */
  onGiveUp: (exitCode: number) => void;
};

/** Runs one of our processes until it is stopped: one that is killed, crashes or hangs is started again. */
export function superviseProcess(input: SuperviseInput): SupervisedProcess {
  const { name, onStart, recovers, onGiveUp, timing = productionTiming } = input;
  let isStopped = false;
  let isEnding = false;
  let child: ChildProcess;
  let restarting: NodeJS.Timeout | undefined;
  let endsInARow = 0;

  function start(): void {
    const startedAt = performance.now();
    child = startChild(input);
    if (child.pid !== undefined) onStart?.(child.pid);
    const unwatch = recovers ? watchHeartbeat(child, timing.silenceMs, name) : undefined;
    child.once("exit", (code, signal) => {
      unwatch?.();
      if (isEnding) return;
      const uptimeMs = performance.now() - startedAt;
      if (code !== null && (recovers ? code === wrongConfiguration : uptimeMs < minUptimeMs)) {
        onGiveUp(code);
        return;
      }

      if (uptimeMs >= timing.steadyAfterMs) endsInARow = 0;
      const delayMs = recovers ? delayOf(endsInARow, timing) : 0;
      endsInARow += 1;
      const when = delayMs === 0 ? "" : ` in ${Math.ceil(delayMs / 1000)} s`;
      say(`${name} ended (${signal ?? `exit code ${code ?? "unknown"}`}) and is started again${when}.`);
      restarting = setTimeout(start, delayMs);
    });
  }
  start();

  return {
    stop() {
      isStopped = true;
      isEnding = true;
      clearTimeout(restarting);

      return stopChild(child);
    },
    async restart() {
      isEnding = true;
      clearTimeout(restarting);
      await stopChild(child);
      if (isStopped) return;
      isEnding = false;
      start();
    },
  };
}

function delayOf(endsInARow: number, { firstDelayMs, longestDelayMs }: typeof productionTiming): number {
  return endsInARow === 0 ? 0 : Math.min(firstDelayMs * 2 ** (endsInARow - 1), longestDelayMs);
}

/**
 * Kills a process that is silent for that long; returns the function that ends the watch. It counts checks, not time: if
 * the machine slept, or this process stood still as well, that is one check only.
 */
function watchHeartbeat(child: ChildProcess, silenceMs: number, name: string): () => void {
  const looksPerSilence = 10;
  let looksLeft = looksPerSilence * startPatience;
  child.on("message", () => {
    looksLeft = looksPerSilence;
  });
  const looking = setInterval(() => {
    looksLeft -= 1;
    if (looksLeft > 0) return;
    say(`${name} does not answer any more.`);
    // It would react to no other signal.
    child.kill("SIGKILL");
  }, silenceMs / looksPerSilence);

  return () => {
    clearInterval(looking);
  };
}

type ChildInput = { args: string[]; env: Record<string, string>; stdout?: "ignore" | "inherit" };

/**
 * Starts one of our processes on this terminal; `stopChild` passes Ctrl-C on, in our order. Over the channel, each knows
 * whether the other lives (`live-with-parent.ts`).
 */
function startChild({ args, env, stdout = "ignore" }: ChildInput): ChildProcess {
  return spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", stdout, "inherit", "ipc"],
    detached: true,
  });
}

/** Asks a process to end and waits until it has; kills it after eight seconds. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;

  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), shutdownTimeoutMs);
  await ended;
  clearTimeout(timer);
}

/** Prints a line for the person at the terminal; standard output is for results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
