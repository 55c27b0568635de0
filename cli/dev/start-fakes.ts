import { spawn } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import type { SupervisedProcess } from "@/cli/start/supervise-process";
import { AppError } from "@/server/errors";

const announcementSchema = z.object({ settings: z.record(z.string(), z.string()), page: z.string() });

/** In place of real keys, which are nothing for fakes. */
const fakeKeys = {
  ...{ ANTHROPIC_API_KEY: "fake-key", OPENAI_API_KEY: "fake-key", GEMINI_API_KEY: "fake-key" },
  ...{ XAI_API_KEY: "fake-key", OPENROUTER_API_KEY: "fake-key" },
};

type Fakes = Pick<SupervisedProcess, "stop" | "restart"> & z.infer<typeof announcementSchema>;

/**
 * Starts the fakes of all services that write, which need no account: `settings` is the environment that leads to them, with keys
 * that are none, and `page` shows what they are asked. Throws INTERNAL where they cannot run.
 */
export async function startFakes(): Promise<Fakes> {
  const child = spawn(process.execPath, ["tooling/run-program.mjs", "e2e/fakes/run-writer-fakes.ts"], {
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
  const { settings, page } = await announced;
  return {
    page,
    settings: { ...settings, ...fakeKeys },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
    // They hold what they were asked, which a restart would lose.
    restart: () => Promise.resolve(),
  };
}
