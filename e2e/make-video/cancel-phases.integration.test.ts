import { readdir } from "node:fs/promises";
import { afterEach, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { listProcessTree } from "@/server/adapters/processes/process-tree";
import { cancelRender } from "@/server/renders/requests/cancel-render";
import { listScratchFiles } from "../processes/list-scratch-files";
import type { SpawnedProcess } from "../processes/spawn-process";
import { createFolder, startMakeVideo } from "./run-make-video";

let command: SpawnedProcess | undefined;

afterEach(async () => {
  command?.child.kill("SIGKILL");
  await command?.exited;
  await closeDatabase();
});

/** Long enough that no phase is over before it was seen. */
const script = `---
format: square
music: calm
---

${["One", "Two"].map((count) => `${count} of the cranes ${"wades and waits and ".repeat(6)}sleeps.`).join("\n\n")}
`;

const phases = {
  "while it speaks": async () =>
    (await (await openDatabase()).prisma.render.count({ where: { state: "running" } })) > 0,
  "while the browser draws": (files: string[]) => files.some((name) => /^backdrop-\d+\.png$/.test(name)),
  "while ffmpeg encodes": (files: string[]) => files.includes("segment.mp4"),
  "while the file is joined and checked": (files: string[]) => files.includes("video.mp4"),
};

test.for(Object.entries(phases))(
  "a render that is cancelled %s leaves no process and no temporary file after two seconds",
  async ([, isReached]) => {
    const folder = await createFolder({ "script.md": script });
    const { prisma } = await openDatabase();
    // It draws for the command, and goes on when that is cancelled: only its work ends.
    command = startMakeVideo(folder, ["script.md"]);
    const { pid = 0 } = command.child;
    const wait = { timeout: 200_000, interval: 10 };
    await expect.poll(async () => isReached(await listScratchFiles(pid)), wait).toBe(true);
    const render = await prisma.render.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
    const helpers = listProcessTree(pid).filter((entry) => entry.pid !== pid);

    await cancelRender({ ...render, renderId: render.id });
    const cancelledAt = performance.now();

    await expect.poll(() => listScratchFiles(pid), wait).toEqual([]);
    await expect.poll(() => helpers.filter(({ pid: helper }) => isWorking(helper)), wait).toEqual([]);
    expect(performance.now() - cancelledAt).toBeLessThan(2000);
    expect(await command.exited, command.stderr()).toBe(130);
    expect(await readdir(folder)).toEqual(["script.md"]);
  },
);

/** The compiler that runs our TypeScript stays; it belongs to the process, not to the render. */
function isWorking(pid: number): boolean {
  return listProcessTree(pid).some((entry) => entry.pid === pid && !/esbuild|node/.test(entry.name));
}
