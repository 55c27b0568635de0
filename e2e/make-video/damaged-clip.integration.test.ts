import path from "node:path";
import { expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { makeDamagedClip } from "@/server/adapters/renderer/layered/backgrounds/clips.fixture";
import { createFolder, startMakeVideo, writeQuickScript } from "./run-make-video";

const { "script.md": script, ...pictures } = writeQuickScript("A sentence over a picture.");
const clip = "\n![A clip](clip.mp4)\n\nThis clip is broken inside.\n";

test("a clip that is damaged inside is named with its scene, and the other scenes' work is kept", async () => {
  const folder = await createFolder({ ...pictures, "script.md": script + clip });
  await makeDamagedClip(path.join(folder, "clip.mp4"));

  const command = startMakeVideo(folder, ["script.md"]);

  expect(await command.exited).not.toBe(0);
  expect(command.stderr()).toMatch(/Scene 2 could not be drawn: its clip is damaged/);
  const { prisma } = await openDatabase();
  expect(await prisma.artifact.count({ where: { kind: "segment" } })).toBe(1);
  await closeDatabase();
});
