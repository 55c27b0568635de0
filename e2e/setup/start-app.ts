import { execFileSync } from "node:child_process";
import { demoAccount } from "@/server/auth/schema";
import { createUserWithWorkspace } from "@/server/auth/repository";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { listProcessTree } from "@/server/adapters/processes/process-tree";
import { findFreePort } from "../processes/listen";
import { spawnProcess } from "../processes/spawn-process";

export type App = {
  /** Of `npm start`; all other processes are below it. */
  pid: number;
  origin: string;
  /** What the terminal shows; it works once. */
  signInLink: string;
  /** As Ctrl-C does. Throws where it does not end in good order, or leaves a process behind. */
  stop: () => Promise<void>;
};

/** Has the next start be not the first one, which makes the sample video and takes both cores for it. */
export async function skipSampleVideo(): Promise<void> {
  await openDatabase();
  await createUserWithWorkspace({ ...demoAccount, emailVerifiedAt: new Date() });
  await closeDatabase();
}

type StartAppInput = {
  env?: Record<string, string>;
  wrapper?: string[];
  /** `npm run dev` instead of `npm start`. */
  isDevelopment?: boolean;
};

/** Everything that `npm start` starts, on a free port. */
export async function startApp({ env, wrapper, isDevelopment = false }: StartAppInput = {}): Promise<App> {
  if (!isDevelopment) execFileSync(process.execPath, ["tooling/build-web.mjs"], { stdio: "inherit" });
  const port = String(await findFreePort());
  const origin = `http://localhost:${port}`;
  const app = spawnProcess(isDevelopment ? "cli/dev/dev.ts" : "cli/start/start.ts", [], {
    env: { PORT: port, APP_ORIGIN: origin, ...env },
    wrapper,
  });
  const pid = app.child.pid ?? 0;
  const line = await app.waitForLine(/Sign in once with/);
  const [, signInLink = ""] = /Sign in once with (\S+)/.exec(line) ?? [];

  return {
    ...{ pid, origin, signInLink },
    async stop() {
      const processes = listProcessTree(pid);
      app.child.kill("SIGINT");
      const exitCode = await app.exited;
      const left = processes.filter((one) => listProcessTree(one.pid).length > 0);
      if (exitCode === 0 && left.length === 0) return;

      const names = left.map(({ name }) => name).join(", ");
      throw new Error(`npm start ended with ${exitCode} and left [${names}]: ${app.stderr()}`);
    },
  };
}
