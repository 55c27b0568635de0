import { utimesSync } from "node:fs";
import { expect, it } from "vitest";
import { findFreePort } from "@/e2e/processes/listen";
import { spawnProcess } from "@/e2e/processes/spawn-process";
import { listProcessTree } from "@/server/adapters/processes/process-tree";

it("a page answers behind the guards, a saved file starts the worker anew, and Ctrl-C ends everything", async () => {
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const app = spawnProcess("cli/dev/dev.ts", [], { env: { PORT: String(port) } });
  await Promise.all([app.waitForLine(/Sign in once with/), app.waitForLine(/Worker is running/)]);
  const listPids = () => listProcessTree(app.child.pid ?? 0).map(({ pid }) => pid);
  const firstPids = listPids();

  const page = await fetch(origin);
  expect(page.status).toBe(200);
  expect(page.headers.get("content-security-policy")).toMatch(/script-src 'self' 'nonce-/);
  expect((await fetch(origin, { method: "DELETE" })).status).toBe(405);

  const now = new Date();
  utimesSync("inngest/client.ts", now, now);
  await app.waitForLine(/The worker is started anew: inngest\/client\.ts has changed/);
  await expect.poll(() => app.stderr().match(/Worker is running/g)).toHaveLength(2);
  expect(app.stderr()).not.toMatch(/The web app is started anew/);

  const pids = new Set([...firstPids, ...listPids()]);
  app.child.kill("SIGINT");
  expect(await app.exited).toBe(0);
  expect([...pids].filter((pid) => listProcessTree(pid).length > 0)).toEqual([]);
});
