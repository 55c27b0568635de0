import { readdir } from "node:fs/promises";
import { afterEach, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createFolder, startMakeVideo } from "./run-make-video";
import { type SpawnedProcess, spawnProcess } from "../processes/spawn-process";

const script = `---
format: square
music: none
---

One of the herons stands in the reeds and waits for a fish to come by.

Two of the herons stand in the reeds and wait for a fish to come by.
`;

let worker: SpawnedProcess | undefined;

afterEach(async () => {
  worker?.child.kill("SIGKILL");
  await worker?.exited;
  await closeDatabase();
});

test("Ctrl-C while two processes draw cancels the render and every run of it, and both end in good order", async () => {
  const folder = await createFolder({ "script.md": script });
  const settings = { RENDER_SEGMENTS_AT_ONCE: "1" };
  worker = spawnProcess("cli/worker/worker.ts", [], { env: settings });
  await worker.waitForLine(/Worker is running with the embedded engine/);
  const command = startMakeVideo(folder, ["script.md", "--renderer", "reference"], settings);
  const { pool, prisma } = await openDatabase();
  const listStatuses = async () => {
    const { rows } = await pool.query<{ status: string }>(
      // Not the one that the cancelling itself begins, which notes it.
      "select status from engine.run where event ->> 'name' not in ('inngest/scheduled.timer', 'video/cancelled')",
    );

    return rows.map(({ status }) => status);
  };
  const countFramesDone = async () => {
    const { _sum: sums } = await prisma.renderSegment.aggregate({ _sum: { framesDone: true } });

    return sums.framesDone ?? 0;
  };
  // The first frames: by then the browser runs, which must not take Ctrl-C for its own.
  await expect.poll(countFramesDone, { timeout: 200_000 }).toBeGreaterThan(0);

  command.child.kill("SIGINT");

  expect(await command.exited, command.stderr()).toBe(130);
  expect(command.stderr()).toMatch(/Cancelled\. What was made is kept/);
  const statuses = await listStatuses();
  expect(statuses).toHaveLength(4);
  // Whose work noticed before the event came has failed with CANCELLED; none may go on or have delivered.
  expect(statuses.filter((status) => status !== "cancelled" && status !== "failed")).toEqual([]);
  expect(await readdir(folder)).toEqual(["script.md"]);
  worker.child.kill("SIGTERM");
  expect(await worker.exited).toBe(0);
});
