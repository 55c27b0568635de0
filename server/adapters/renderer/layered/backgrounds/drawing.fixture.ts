import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Background, Timeline } from "@/remotion/timeline/schema";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { buildBackgroundInput } from "./build-background-input";
import type { BackgroundInput } from "./background-input";

type DrawInput = { background: Background; sourceFile: string; durationInFrames: number; timeline: Timeline };

/** Plans a background as the layered renderer does. */
export function planBackground(input: DrawInput): Promise<BackgroundInput> {
  return buildBackgroundInput({ ...input, scale: 1, signal: new AbortController().signal });
}

/** Draws a background into a file beside its source. */
export async function drawBackground(input: DrawInput) {
  const { sourceFile, durationInFrames } = input;

  return drawPlan(await planBackground(input), { durationInFrames, directory: path.dirname(sourceFile) });
}

type DrawPlanOptions = { durationInFrames: number; directory: string };

/** Has ffmpeg write a background's frames, uncompressed, to a new file in `directory`. */
export async function drawPlan(
  { inputs, filter, frames }: Omit<BackgroundInput, "stepInFrames">,
  { durationInFrames, directory }: DrawPlanOptions,
) {
  const file = path.join(directory, `${randomUUID()}.nut`);
  await runCapableFfmpeg({
    args: [
      ...inputs.flat(),
      ...["-filter_complex", filter, "-map", "[background]"],
      ...["-frames:v", String(durationInFrames), "-c:v", "rawvideo", "-f", "nut", file],
    ],
    pipes: [frames],
    signal: new AbortController().signal,
  });

  return { file, inputs: ["-i", file], frames: durationInFrames };
}
