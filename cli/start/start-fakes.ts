import { spawn } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import { AppError } from "@/server/errors";
import type { SupervisedProcess } from "./supervise-process";

const announcementSchema = z.object({ settings: z.record(z.string(), z.string()), page: z.string() });

/** Used in place of real keys, which fakes must not get. */
const fakeKeys = {
  ...{ ANTHROPIC_API_KEY: "fake-key", OPENAI_API_KEY: "fake-key", GEMINI_API_KEY: "fake-key" },
  ...{ XAI_API_KEY: "fake-key", OPENROUTER_API_KEY: "fake-key" },
};

export type Fakes = Pick<SupervisedProcess, "stop" | "restart"> & {
  /** Environment variables that make the app use them in place of the real services. */
  settings: Record<string, string>;
  /** The page that shows what they were asked, or hold. */
  page: string;
};

/** Starts the fakes of all writing services, which need no account. Throws INTERNAL if they cannot run. */
export async function startWriterFakes(): Promise<Fakes> {
  const fakes = await start("e2e/fakes/run-writer-fakes.ts");

  return { ...fakes, settings: { ...fakes.settings, ...fakeKeys } };
}

/** Starts the emulator of YouTube, with channels to connect and no account. Throws INTERNAL if it cannot run. */
export function startYouTubeEmulator(): Promise<Fakes> {
  return start("e2e/fakes/youtube/run-youtube-server.ts");
}

async function start(program: string): Promise<Fakes> {
  const child = spawn(process.execPath, ["tooling/run-program.mjs", program], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    // Ctrl-C is passed on in our order.
    detached: true,
  });
  const announced = new Promise<z.infer<typeof announcementSchema>>((resolve, reject) => {
    child.on("message", (message) => {
      const { data } = announcementSchema.safeParse(message);
      if (data) resolve(data);
    });
    child.once("exit", () => reject(new AppError("INTERNAL", "The fakes ended before they could be used.")));
  });

  return {
    ...(await announced),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
    // They remember what they were asked, which a restart would lose.
    restart: () => Promise.resolve(),
  };
}
