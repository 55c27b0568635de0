import { mkdtemp, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { spawnProcess } from "@/e2e/processes/spawn-process";
import { createRender } from "@/e2e/setup/create-render";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { getStore } from "@/server/adapters/storage/store";
import { getOrProduce } from "./get-or-produce";
import { sweepScratchDirectories } from "./scratch-directory";

let renderId = "";

beforeAll(async () => {
  renderId = await createRender((await openDatabase()).prisma);
});

afterAll(closeDatabase);

function requestText(text: string, produced: string[]) {
  return getOrProduce({
    kind: "audio-mix",
    workspaceId: "test",
    extension: "txt",
    input: { text },
    metadataSchema: z.object({ length: z.number() }),
    renderId,
    async produce(file) {
      produced.push(text);
      await writeFile(file, text);

      return { length: text.length };
    },
  });
}

async function processArguments(name: string, options: { megabytes: number; hangs?: boolean }) {
  const directory = await mkdtemp(path.join(tmpdir(), "offcamera-artifact-"));
  const countFile = path.join(directory, "count");
  await writeFile(countFile, "");

  return {
    countFile,
    args: (change: { hangs?: boolean } = {}) => [
      JSON.stringify({ name, countFile, hangs: false, renderId, ...options, ...change }),
    ],
  };
}

test("the same input is produced once, even when ten ask at the same moment", async () => {
  const produced: string[] = [];

  const artifacts = await Promise.all(Array.from({ length: 10 }, () => requestText("ten at once", produced)));

  expect(produced).toEqual(["ten at once"]);
  expect(new Set(artifacts.map(({ id }) => id)).size).toBe(1);
  expect(artifacts[0]?.metadata).toEqual({ length: 11 });
});

test("what was damaged on disk is never served but made anew", async () => {
  const produced: string[] = [];
  const { storageKey } = await requestText("soon damaged", produced);
  const file = await (await getStore()).fetchLocal(storageKey);
  await truncate(file, 3);

  const again = await requestText("soon damaged", produced);

  expect(produced).toHaveLength(2);
  expect(await readFile(await (await getStore()).fetchLocal(again.storageKey), "utf8")).toBe("soon damaged");
});

test("a failing producer leaves no file and no row, and the next one may succeed", async () => {
  const failing = getOrProduce({
    kind: "audio-mix",
    workspaceId: "test",
    extension: "txt",
    input: { text: "fails once" },
    metadataSchema: z.object({ length: z.number() }),
    renderId,
    async produce(file) {
      await writeFile(file, "half");
      throw new Error("broken half-way");
    },
  });
  await expect(failing).rejects.toThrow("broken half-way");
  const { scratchRoot } = await getStore();
  expect(await readdir(scratchRoot)).toEqual([]);

  const produced: string[] = [];
  await requestText("fails once", produced);
  expect(produced).toHaveLength(1);
});

test("two processes that want the same artifact build it once", async () => {
  const { args, countFile } = await processArguments("two processes", { megabytes: 20 });

  const processes = [1, 2].map(() => spawnProcess("e2e/processes/produce-artifact.ts", args()));
  expect(await Promise.all(processes.map(({ exited }) => exited))).toEqual([0, 0]);

  expect(processes.map(({ lines }) => lines.at(-1))).toEqual(
    Array(2).fill(JSON.stringify({ state: "done", bytes: 20 * 1024 * 1024 })),
  );
  expect(await readFile(countFile, "utf8")).toBe("produced\n");
});

test("a producer killed half-way leaves nothing that is served; the next process makes it and sweeps the rest", async () => {
  const { args, countFile } = await processArguments("killed", { megabytes: 2 });
  const killed = spawnProcess("e2e/processes/produce-artifact.ts", args({ hangs: true }));
  await killed.waitForLine(/half-way/);
  killed.child.kill("SIGKILL");
  await killed.exited;
  const { scratchRoot } = await getStore();
  expect(await readdir(scratchRoot)).toHaveLength(1);

  const next = spawnProcess("e2e/processes/produce-artifact.ts", args());
  await next.exited;
  await sweepScratchDirectories();

  expect(next.lines).toEqual([JSON.stringify({ state: "done", bytes: 2 * 1024 * 1024 })]);
  expect(await readFile(countFile, "utf8")).toBe("produced\nproduced\n");
  expect(await readdir(scratchRoot)).toEqual([]);
});

test("a full disk is a clear error, leaves nothing half-written, and the work goes on when there is room", async () => {
  const { args, countFile } = await processArguments("full", { megabytes: 3 });
  const directory = path.dirname(countFile);
  const disk = path.join(directory, "disk");
  // A disk of 2 MB for this process alone; later of 16 MB.
  const script = `mkdir -p ${disk} && mount -t tmpfs -o size=2m tmpfs ${disk} && "$@" && find ${disk} -type f | wc -l && mount -o remount,size=16m ${disk} && exec "$@"`;
  const asRoot = process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"];

  const { lines, exited, stderr } = spawnProcess("e2e/processes/produce-artifact.ts", args(), {
    env: { STORAGE_URL: pathToFileURL(disk).href },
    wrapper: ["unshare", ...asRoot, "--mount", "sh", "-c", script, "sh"],
  });

  expect(await exited, stderr()).toBe(0);
  expect(lines).toEqual([
    JSON.stringify({ state: "failed", code: "STORAGE_FULL" }),
    "0",
    JSON.stringify({ state: "done", bytes: 3 * 1024 * 1024 }),
  ]);
});
