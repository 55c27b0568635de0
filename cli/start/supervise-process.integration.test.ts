import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type SupervisedProcess, superviseProcess } from "./supervise-process";

const timing = { silenceMs: 5000, steadyAfterMs: 60_000, firstDelayMs: 1000, longestDelayMs: 1500 };

let directory = "";
let supervised: SupervisedProcess | undefined;
let gaveUpWith: number[] = [];

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "offcamera-supervise-"));
  gaveUpWith = [];
});

afterEach(async () => {
  await supervised?.stop();
  await rm(directory, { recursive: true, force: true });
});

function supervise(fate: "exit" | "live" | "misconfigured" | "spin"): void {
  supervised = superviseProcess({
    name: "The test's process",
    args: ["tooling/run-program.mjs", "e2e/processes/stand-still.ts", path.join(directory, "lives"), fate],
    env: {},
    recovers: true,
    timing,
    onGiveUp: (exitCode) => gaveUpWith.push(exitCode),
  });
}

/** The process ids of all lives so far, and when they began. */
async function listLives(): Promise<{ pid: number; startedAt: number }[]> {
  const text = await readFile(path.join(directory, "lives"), "utf8").catch(() => "");

  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [pid = 0, startedAt = 0] = line.split(" ").map(Number);

      return { pid, startedAt };
    });
}

const countLives = async () => (await listLives()).length;

it("a process whose event loop stands still is started again", async () => {
  supervise("spin");

  await expect.poll(countLives).toBe(2);
  const [first] = await listLives();
  expect(() => process.kill(first?.pid ?? 0, 0)).toThrow("ESRCH");
});

it("a process that is frozen is started again", async () => {
  supervise("live");
  await expect.poll(countLives).toBe(1);
  const [first] = await listLives();
  process.kill(first?.pid ?? 0, "SIGSTOP");

  await expect.poll(countLives).toBe(2);
});

it("a process that ends at once is started again and again, ever later", async () => {
  supervise("exit");

  await expect.poll(countLives).toBe(3);
  const [, second, third] = await listLives();
  expect((third?.startedAt ?? 0) - (second?.startedAt ?? 0)).toBeGreaterThanOrEqual(timing.firstDelayMs);
  expect(gaveUpWith).toEqual([]);
});

it("a wrong configuration is not tried again", async () => {
  supervise("misconfigured");

  await expect.poll(() => gaveUpWith).toEqual([2]);
  expect(await countLives()).toBe(1);
});
