import { expect, test } from "vitest";
import { spawnProcess } from "@/e2e/processes/spawn-process";

test("an illustration for which the disk has no room is a clear error, leaves nothing half-written, and is printed when there is room", async () => {
  const disk = ".cache/illustrations";
  // A private disk for this process: 8 KB, later 1 MB.
  const script = [
    `mkdir -p ${disk} && mount -t tmpfs -o size=8k tmpfs ${disk}`,
    `"$@" && find ${disk} -type f | wc -l`,
    `mount -o remount,size=1m ${disk}`,
    `"$@" && find ${disk} -type f -size +8k | wc -l`,
  ].join(" && ");
  const asRoot = process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"];

  const { lines, exited, stderr } = spawnProcess("e2e/processes/print-illustration.ts", [], {
    wrapper: ["unshare", ...asRoot, "--mount", "sh", "-c", script, "sh"],
  });

  expect(await exited, stderr()).toBe(0);
  expect(lines).toEqual(["STORAGE_FULL", "0", "printed", "1"]);
});
