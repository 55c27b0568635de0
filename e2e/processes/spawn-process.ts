import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";

const root = path.resolve(import.meta.dirname, "../..");

export type SpawnedProcess = {
  child: ChildProcess;
  /** Lines of standard output so far. */
  lines: string[];
  /** Resolves with the first line that matches; rejects if the process ends before. */
  waitForLine(pattern: RegExp): Promise<string>;
  /** Resolves with the exit code (or the signal's name) once the process is gone. */
  exited: Promise<number | string>;
  stderr: () => string;
};

/** Runs one of our TypeScript files as a process of its own, as `npm run` would. */
export function spawnProcess(
  file: string,
  args: string[] = [],
  { env = {}, wrapper = [] }: { env?: Record<string, string>; wrapper?: string[] } = {},
): SpawnedProcess {
  const [command = process.execPath, ...rest] = [
    ...wrapper,
    process.execPath,
    "tooling/run-program.mjs",
    path.join(root, file),
    ...args,
  ];
  const child = spawn(command, rest, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
    for (const look of waiting) look();
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  const exited = new Promise<number | string>((resolve) => {
    child.on("close", (code, signal) => {
      resolve(code ?? signal ?? "unknown");
      for (const look of waiting) look();
    });
  });

  return {
    child,
    lines,
    exited,
    stderr: () => stderr,
    waitForLine: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = [...lines, ...stderr.split("\n")].find((line) => pattern.test(line));
          if (found === undefined && child.exitCode === null && child.signalCode === null) return;
          waiting.delete(look);
          if (found !== undefined) resolve(found);
          else reject(new Error(`The process ended before ${pattern}: ${lines.join("\n")}\n${stderr}`));
        };
        waiting.add(look);
        look();
      }),
  };
}
