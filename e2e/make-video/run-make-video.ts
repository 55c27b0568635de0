import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { z } from "zod";
import { spawnProcess } from "../processes/spawn-process";

/** The JSON line of the command. */
export const makeVideoResultSchema = z.object({
  file: z.string(),
  durationS: z.number(),
  built: z.record(z.string(), z.number()),
  reused: z.record(z.string(), z.number()),
  seconds: z.record(z.string(), z.number()),
});
export type MakeVideoResult = z.infer<typeof makeVideoResultSchema>;

/** Writes files into a folder of its own and gives it. */
export async function createFolder(files: Record<string, string | Buffer>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "offcamera-make-video-"));
  await Promise.all(
    Object.entries(files).map(([name, content]) => writeFile(path.join(folder, name), content)),
  );

  return folder;
}

/** Starts the command in a folder, as a person would type it there; in draft quality, unless the test is about another. */
export function startMakeVideo(folder: string, args: string[], env: Record<string, string> = {}) {
  const preset = args.includes("--preset") ? [] : ["--preset", "draft"];

  return spawnProcess("cli/make-video/make-video.ts", [...args, ...preset, "--json"], {
    env: { INIT_CWD: folder, ...env },
  });
}

/** Runs the command to its end and gives its JSON line; throws with what it said if it failed. */
export async function makeVideo(
  folder: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<MakeVideoResult> {
  const { exited, lines, stderr } = startMakeVideo(folder, args, env);
  const exitCode = await exited;
  if (exitCode !== 0) throw new Error(`make-video ended with ${exitCode}: ${stderr()}`);

  return makeVideoResultSchema.parse(JSON.parse(lines.at(-1) ?? ""));
}

const wall = await sharp({ create: { width: 64, height: 64, channels: 3, background: "#345" } })
  .png()
  .toBuffer();

/**
 * Files of a video with a scene a sentence, for tests of what moves renders along. It shows a picture: a theme's backdrop
 * would have to be drawn first.
 */
export function writeQuickScript(...sentences: string[]): { "script.md": string; "wall.png": Buffer } {
  const scenes = sentences.map((sentence) => `![](wall.png)\n\n${sentence}\n`);

  return {
    "script.md": ["---\nformat: square\nmusic: none\n---\n", ...scenes].join("\n"),
    "wall.png": wall,
  };
}

/** About eight seconds of video in the smallest format: three scenes, two kinds. */
export const shortScript = `---
format: square
theme: signal
music: calm
---

# Three hearts

An octopus has **3 hearts** and they never rest.

Two of them serve the gills.
`;
