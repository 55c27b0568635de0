import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { RenderInternals } from "@remotion/renderer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findCapableFfmpeg, lookForFfmpeg } from "./find-ffmpeg";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "offcamera-ffmpeg-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("the system's ffmpeg can draw in layers, and is looked for once", async () => {
  const ffmpeg = await findCapableFfmpeg();

  expect(ffmpeg?.version).toMatch(/\d/);
  expect(ffmpeg?.features.has("overlay")).toBe(true);
  expect(await findCapableFfmpeg()).toBe(ffmpeg);
});

test("Remotion's ffmpeg is refused with what it lacks", async () => {
  const reduced = RenderInternals.getExecutablePath({
    type: "ffmpeg",
    indent: false,
    logLevel: "error",
    binariesDirectory: null,
  });
  const script = path.join(folder, "ffmpeg");
  await writeFile(script, `#!/bin/sh\nLD_LIBRARY_PATH=${path.dirname(reduced)} exec ${reduced} "$@"\n`);
  await chmod(script, 0o755);

  await expect(lookForFfmpeg(script)).rejects.toMatchObject({
    code: "CONFIGURATION_INVALID",
    message: expect.stringMatching(
      /FFMPEG_PATH names .* a reduced ffmpeg .*7\.1.* without .*overlay/,
    ) as string,
  });
});

test.each([
  ["nothing", "/nowhere/ffmpeg"],
  ["a folder", "/tmp"],
  ["another program", "/bin/false"],
])("FFMPEG_PATH that names %s is said to be wrong", async (_what, named) => {
  await expect(lookForFfmpeg(named)).rejects.toThrow(
    `FFMPEG_PATH names ${named}, where no ffmpeg (4.4 or newer) runs.`,
  );
});
