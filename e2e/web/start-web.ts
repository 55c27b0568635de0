import { findFreePort } from "../processes/listen";
import { spawnProcess } from "../processes/spawn-process";

export type Web = {
  origin: string;
  port: number;
  pid: number;
  /** What the operator reads. */
  log: () => string;
  waitForLog: (pattern: RegExp) => Promise<string>;
  stop: () => Promise<number | string>;
};

/** The web app alone, built for production, on the test's own database; `env` is its configuration. */
export async function startWeb(env: Record<string, string> = {}): Promise<Web> {
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const web = spawnProcess("cli/web/web.ts", [String(port)], {
    env: {
      ...{ NODE_ENV: "production", APP_ORIGIN: origin, APP_SECRET: "a secret for the tests of the web app" },
      ...env,
    },
  });
  await web.waitForLine(/The web app listens/);

  return {
    ...{ origin, port, pid: web.child.pid ?? 0, log: web.stderr },
    waitForLog: (pattern) => web.waitForLine(pattern),
    stop() {
      web.child.kill("SIGTERM");

      return web.exited;
    },
  };
}
