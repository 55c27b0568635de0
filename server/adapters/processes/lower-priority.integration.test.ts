import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { getPriority } from "node:os";
import { expect, test } from "vitest";
import { lowerPriority } from "./lower-priority";

test("a process of lower priority comes after others, and so does its session where sessions are weighed", async () => {
  const child = spawn(process.execPath, ["-e", "process.stdin.resume()"], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  const pid = child.pid ?? 0;
  const sessionFile = `/proc/${pid}/autogroup`;

  lowerPriority(pid);

  expect(getPriority(pid)).toBe(10);
  if (existsSync(sessionFile)) expect(readFileSync(sessionFile, "utf8")).toMatch(/nice 10\n$/);
  child.stdin.end();
  await once(child, "exit");
});
