import { createServer } from "node:http";
import { beforeAll, expect, it } from "vitest";
import { listProcessTree } from "@/server/adapters/processes/process-tree";
import { findFreePort, listenLocally } from "./processes/listen";
import { type SpawnedProcess, spawnProcess } from "./processes/spawn-process";
import { skipSampleVideo } from "./setup/start-app";

let port: string;

beforeAll(async () => {
  await skipSampleVideo();
  port = String(await findFreePort());
}, 600_000);

const start = () => spawnProcess("cli/start/start.ts", [], { env: { PORT: port } });

/** All that `npm start` started, once it is all there. */
async function listRunning(app: SpawnedProcess): Promise<number[]> {
  await Promise.all([app.waitForLine(/Sign in once with/), app.waitForLine(/Worker is running/)]);

  return listProcessTree(app.child.pid ?? 0).map(({ pid }) => pid);
}

const stillThere = (pids: number[]) => pids.filter((pid) => listProcessTree(pid).length > 0);

it("a second start says that there is one, and Ctrl-C ends all of the first within ten seconds", async () => {
  const app = start();
  const pids = await listRunning(app);
  expect(pids.length).toBeGreaterThanOrEqual(3);

  const second = start();
  expect(await second.exited).toBe(1);
  expect(second.stderr()).toMatch(/^Offcamera runs already with the data in \S+; use that one, or stop it/);

  const startedAt = performance.now();
  app.child.kill("SIGINT");
  expect(await app.exited).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(stillThere(pids)).toEqual([]);
});

it("where it is killed its processes end by themselves, and the next start goes on", async () => {
  const killed = start();
  const pids = await listRunning(killed);

  killed.child.kill("SIGKILL");

  await expect.poll(() => stillThere(pids), { timeout: 10_000 }).toEqual([]);
  const next = start();
  await listRunning(next);
  next.child.kill("SIGINT");
  expect(await next.exited).toBe(0);
});

it("a port that another program has is named", async () => {
  const other = createServer();
  port = String(await listenLocally(other));
  const app = start();

  expect(await app.exited).toBe(2);
  expect(app.stderr()).toBe(
    `Port ${port} is taken by another program; stop that one, or set PORT to another.\n`,
  );
  other.close();
});
