import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { createFolder, writeQuickScript } from "./make-video/run-make-video";

const execute = promisify(execFile);
/** Copies of files that take no room and no time: hard links, or clones where the file system has those. */
const cheapCopy = process.platform === "darwin" ? "-cR" : "-al";
const root = path.resolve(import.meta.dirname, "..");
const clone = await mkdtemp(path.join(tmpdir(), "offcamera-clone-"));

afterAll(() => rm(clone, { recursive: true, force: true }));

test(
  "in a fresh clone one command generates, makes the video, stops what it started, and leaves the work tree clean",
  { timeout: 900_000 },
  async () => {
    const folder = await createFolder(writeQuickScript("An octopus has three hearts.", "They never rest."));
    await execute("git", ["clone", "--quiet", root, clone]);
    // CI itself runs in a fresh clone: that packages arrive was shown before this test began.
    await execute("cp", [cheapCopy, path.join(root, "node_modules"), path.join(clone, "node_modules")]);

    const { stdout } = await execute(
      "npm",
      [
        "run",
        "make-video",
        "--",
        path.join(folder, "script.md"),
        "--out",
        path.join(folder, "octopus.mp4"),
        "--preset",
        "draft",
        "--json",
      ],
      {
        cwd: clone,
        env: { NODE_ENV: "test", PATH: process.env.PATH, HOME: process.env.HOME },
        maxBuffer: 64 * 1024 * 1024,
      },
    );

    expect(JSON.parse(stdout.trim().split("\n").at(-1) ?? "")).toMatchObject({
      file: path.join(folder, "octopus.mp4"),
      built: { "narration-clip": 2, segment: 2, "audio-mix": 1, video: 1, thumbnail: 1 },
    });
    expect((await probeMedia(path.join(folder, "octopus.mp4"))).audio?.codec).toBe("aac");
    const { stdout: running } = await execute("ps", ["-eo", "args"]);
    expect(running.split("\n").filter((line) => line.includes(clone))).toEqual([]);
    const { stdout: changes } = await execute("git", ["status", "--porcelain"], { cwd: clone });
    expect(changes).toBe("");
  },
);
