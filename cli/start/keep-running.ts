import type { ChildProcess } from "node:child_process";
import { startChild, stopChild } from "./child";

/** A process that ends itself sooner than this cannot run at all: it would only end again. */
const leastMs = 10_000;

export type KeptProcess = {
  /** The exit code of a process that could not run, and is not started again. */
  givenUp: Promise<number>;
  stop: () => Promise<void>;
};

type KeepRunningInput = {
  name: string;
  args: string[];
  env: Record<string, string>;
  onStart?: (pid: number) => void;
};

/** Runs a process of ours until it is stopped: one that is killed or crashes is started again. */
export function keepRunning({ name, args, env, onStart }: KeepRunningInput): KeptProcess {
  let isStopping = false;
  let child: ChildProcess;
  const givenUp = new Promise<number>((giveUp) => {
    function start() {
      const startedAt = performance.now();
      child = startChild(args, env);
      if (child.pid !== undefined) onStart?.(child.pid);
      child.once("exit", (code, signal) => {
        if (isStopping) return;
        if (code !== null && performance.now() - startedAt < leastMs) {
          giveUp(code);
          return;
        }
        const how = signal ?? `exit code ${code ?? "unknown"}`;
        process.stderr.write(`${name} ended (${how}) and is started again.\n`);
        start();
      });
    }
    start();
  });

  return {
    givenUp,
    stop: () => {
      isStopping = true;

      return stopChild(child);
    },
  };
}
