import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { createFolder, startMakeVideo, writeQuickScript } from "./run-make-video";

const { "script.md": script, ...pictures } = writeQuickScript("A sentence over a picture.");
const clip = "\n![A clip](clip.mp4)\n\nThis clip is broken inside.\n";

test("a clip that is damaged inside is named with its scene, and the other scenes' work is kept", async () => {
  const folder = await createFolder({ ...pictures, "script.md": script + clip });
  const file = path.join(folder, "clip.mp4");
  await runCapableFfmpeg({
    args: [
      ...["-f", "lavfi", "-i", "testsrc2=s=320x180:r=30", "-t", "3"],
      ...["-c:v", "libx264", "-movflags", "+faststart", file],
    ],
    signal: new AbortController().signal,
  });
  const bytes = await readFile(file);
  // The header is sound: only the pictures are gone.
  await writeFile(file, bytes.fill(0, bytes.indexOf("mdat") + 8));

  const command = startMakeVideo(folder, ["script.md"]);

  expect(await command.exited).not.toBe(0);
  expect(command.stderr()).toMatch(/Scene 2 could not be drawn: its clip is damaged/);
  const { prisma } = await openDatabase();
  expect(await prisma.artifact.count({ where: { kind: "segment" } })).toBe(1);
  await closeDatabase();
});
