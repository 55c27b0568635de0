import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { Socket } from "node:net";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { z } from "zod";
import { AppError, appErrorCodes } from "@/server/errors";
import { getChildEnvironment } from "./child-environment";

/**
 * A program that answers each JSON line on its standard input with JSON lines on its standard output: `{"part": …}` as often as
 * it likes, then `{"done": true}` or `{"error": {"message", "code"}}`. It must end when its standard input does.
 */
export type LineProgram = {
  command: string;
  args: string[];
  /** For one message; whatever takes longer is given up. */
  timeLimitMs: number;
  /** What is not asked for so long ends. */
  idleMs: number;
};

export type RunningProgram = {
  /** Sends a message and gives the parts of its answer; one at a time. */
  ask: (message: unknown) => Promise<unknown[]>;
  /** What is being asked fails with `reason`. */
  end: (reason?: AppError) => Promise<void>;
  hasEnded: () => boolean;
};

const answerSchema = z.union([
  z.object({ part: z.unknown() }).required(),
  z.object({ done: z.literal(true) }),
  z.object({ error: z.object({ message: z.string(), code: z.enum(appErrorCodes).default("INTERNAL") }) }),
]);

type Asked = { parts: unknown[]; resolve: (parts: unknown[]) => void; reject: (reason: unknown) => void };

/** Of what a program says on standard error: the end tells why it failed. */
const complaintLength = 500;

/** Starts a program, without our settings and secrets. While nothing is asked it does not keep this process alive. */
export function startProgram({ command, args }: LineProgram): RunningProgram {
  const child = spawn(command, args, { env: getChildEnvironment(), stdio: ["pipe", "pipe", "pipe"] });
  const closed = once(child, "close").catch(() => undefined);
  let asked: Asked | undefined;
  let ending: AppError | undefined;
  let complaint = "";

  function endWith(reason: AppError): void {
    ending ??= reason;
    asked?.reject(ending);
    asked = undefined;
  }

  function take(line: string): void {
    const answer = answerSchema.parse(JSON.parse(line));
    if ("part" in answer) {
      asked?.parts.push(answer.part);
      return;
    }
    if ("error" in answer) asked?.reject(new AppError(answer.error.code, answer.error.message));
    else asked?.resolve(asked.parts);
    asked = undefined;
    keepAlive(child, false);
  }

  keepAlive(child, false);
  createInterface({ input: child.stdout }).on("line", (line) => {
    try {
      take(line);
    } catch (cause) {
      endWith(new AppError("INTERNAL", `The program answered "${line.slice(0, 100)}"`, { cause }));
      child.kill("SIGKILL");
    }
  });
  child.stderr.on("data", (chunk) => {
    complaint = `${complaint}${String(chunk)}`.slice(-complaintLength);
  });
  // The process has ended then, and says why when it is closed.
  child.stdin.on("error", () => undefined);
  child.once("error", (cause) =>
    endWith(new AppError("INTERNAL", `${command}: ${cause.message}`, { cause })),
  );
  child.once("close", (code, signal) => {
    const how = `The program ended (${signal ?? `exit code ${code ?? "unknown"}`})`;
    endWith(new AppError("INTERNAL", [how, complaint.trim()].filter(Boolean).join(": ")));
  });

  return {
    ask: (message) =>
      new Promise<unknown[]>((resolve, reject) => {
        if (ending) {
          reject(ending);
          return;
        }
        asked = { parts: [], resolve, reject };
        keepAlive(child, true);
        child.stdin.write(`${JSON.stringify(message)}\n`);
      }),

    async end(reason = new AppError("CANCELLED", "The program was ended.")) {
      // Node adds a listener each time that a closed pipe is to be waited for.
      if (!ending) {
        endWith(reason);
        keepAlive(child, true);
        child.kill("SIGKILL");
      }
      await closed;
    },

    hasEnded: () => ending !== undefined,
  };
}

function keepAlive(child: ChildProcessByStdio<Writable, Readable, Readable>, isNeeded: boolean): void {
  const pipes = [child.stdin, child.stdout, child.stderr].filter((stream) => stream instanceof Socket);
  for (const handle of [child, ...pipes]) {
    if (isNeeded) handle.ref();
    else handle.unref();
  }
}
