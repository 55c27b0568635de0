import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Plate, Timeline } from "@/remotion/timeline/schema";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { buildPlateInput } from "./build-plate-input";
import type { PlateInput } from "./plate-input";

type Drawing = { plate: Plate; sourceFile: string; durationInFrames: number; timeline: Timeline };

/** As the layered renderer asks for it. */
export function planPlate(drawing: Drawing): Promise<PlateInput> {
  return buildPlateInput({ ...drawing, scale: 1, signal: new AbortController().signal });
}

/** Draws a plate into a file beside its source. */
export async function drawPlate(drawing: Drawing) {
  const { sourceFile, durationInFrames } = drawing;

  return drawPlan(await planPlate(drawing), { durationInFrames, directory: path.dirname(sourceFile) });
}

type DrawPlanOptions = { durationInFrames: number; directory: string };

/** Lets ffmpeg make a plate's frames, uncompressed, in a file of its own in `directory`. */
export async function drawPlan(
  { inputs, filter, frames }: Omit<PlateInput, "stepInFrames">,
  { durationInFrames, directory }: DrawPlanOptions,
) {
  const file = path.join(directory, `${randomUUID()}.nut`);
  await runCapableFfmpeg({
    args: [
      ...inputs.flat(),
      ...["-filter_complex", filter, "-map", "[plate]"],
      ...["-frames:v", String(durationInFrames), "-c:v", "rawvideo", "-f", "nut", file],
    ],
    input: frames,
    signal: new AbortController().signal,
  });

  return { file, inputs: ["-i", file], frames: durationInFrames };
}
