import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { z } from "zod";
import { env } from "@/server/env";

const root = path.resolve(import.meta.dirname, "../..");
const answerSchema = z.union([
  z.object({ settings: z.record(z.string(), z.string()) }),
  z.object({ done: z.literal(true) }),
  z.object({ error: z.string() }),
]);

export type UploadingProcess = {
  /** What the app has to be started with to take the emulator for YouTube. */
  settings: Record<string, string>;
  /** Resolves when five uploads run, each of a file that takes longer than `seconds`: by our worker, or by curl as a control. */
  start: (by: "worker" | "curl", seconds: number) => Promise<void>;
  /** Throws where one of them has not run all the time. */
  stop: () => Promise<void>;
  close: () => Promise<void>;
};

/** Starts the emulator of YouTube, and who uploads to it, in a process of its own, on the database of this one. */
export async function startUploadingProcess(): Promise<UploadingProcess> {
  const child = fork(
    path.join(root, "tooling/run-program.mjs"),
    [path.join(root, "bench/web/uploading-process.ts")],
    { cwd: root, env: { ...process.env, APP_SECRET: env.appSecret ?? "" } },
  );
  const ended = once(child, "exit").then(() => {
    throw new Error("The process that uploads has ended.");
  });
  ended.catch(() => undefined);
  const readAnswer = async () => {
    const answer = answerSchema.parse((await Promise.race([once(child, "message"), ended])).at(0));
    if ("error" in answer) throw new Error(answer.error);

    return answer;
  };
  const command = async (
    message: { command: "start"; by: "worker" | "curl"; seconds: number } | { command: "stop" | "close" },
  ) => {
    const answer = readAnswer();
    child.send(message);
    await answer;
  };
  const first = await readAnswer();
  if (!("settings" in first)) throw new Error("The process that uploads gave no settings.");

  return {
    settings: first.settings,
    start: (by, seconds) => command({ command: "start", by, seconds }),
    stop: () => command({ command: "stop" }),
    close: () => command({ command: "close" }),
  };
}
