import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { createFolder, makeVideo } from "./run-make-video";

const { signal } = new AbortController();

const script = `---
format: square
music: none
---

![shorter than it says](short.mp4)

This clip ends long before its header says that it does, and still somebody speaks over it.

![another size inside](grows.mp4)

This clip is suddenly of another size than its header says, and still somebody speaks over it.
`;

test("clips that lie about their length and their size become a whole video", async () => {
  const folder = await createFolder({ "script.md": script });
  const toFile = (name: string) => path.join(folder, name);
  const film = (name: string, size: string, seconds: number) =>
    runCapableFfmpeg({
      args: [
        ...["-f", "lavfi", "-i", `testsrc2=s=${size}:r=30`, "-t", String(seconds), "-pix_fmt", "yuv420p"],
        ...["-c:v", "libx264", "-g", "15", "-movflags", "+faststart", toFile(name)],
      ],
      signal,
    });
  await film("whole.mp4", "640x360", 10);
  const whole = await readFile(toFile("whole.mp4"));
  await writeFile(toFile("short.mp4"), whole.subarray(0, whole.length / 4));
  await film("small.h264", "320x180", 1);
  await film("large.h264", "640x480", 2);
  await writeFile(
    toFile("grows.h264"),
    Buffer.concat([await readFile(toFile("small.h264")), await readFile(toFile("large.h264"))]),
  );
  await runCapableFfmpeg({
    args: ["-r", "30", "-i", toFile("grows.h264"), "-c", "copy", toFile("grows.mp4")],
    signal,
  });

  const { file, durationS, built } = await makeVideo(folder, ["script.md"]);

  expect(built.segment).toBe(2);
  const { video } = await probeMedia(file);
  expect(video?.frameCount).toBe(Math.round(durationS * 30));
  expect(durationS).toBeGreaterThan(8);
});
