import { writeFile } from "node:fs/promises";
import path from "node:path";
import { backdropLoopInFrames, backdropStepInFrames } from "@/remotion/plates/loop";
import type { BackdropPlate, Timeline } from "@/remotion/timeline/schema";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { libx264 } from "@/server/adapters/ffmpeg/video-encoders";
import { buildBackdropTimeline } from "./backdrop-timeline";
import { renderStates } from "./render-states";

type DrawBackdropInput = {
  plate: BackdropPlate;
  timeline: Timeline;
  scale: number;
  /** Alone in a folder that is removed afterwards. */
  outFile: string;
  signal: AbortSignal;
};

/** It is encoded once more in every scene: this keeps all that the second encoding could show. */
const settings = { crf: 6, x264Preset: "veryfast" } as const;
const image = { imageFormat: "jpeg", jpegQuality: 96 } as const;
/** A browser's JPEG is full-range BT.601, as all JPEGs. By zscale, which rounds: swscale made all a level darker. */
const fromJpeg = [
  "zscale=matrixin=470bg:rangein=full:primariesin=709:transferin=709",
  "matrix=709:range=limited:primaries=709:transfer=709",
].join(":");

/** How a loop is drawn and encoded: part of its hash. */
export const backdropSettings = { ...settings, ...image };

/**
 * Draws one round of a theme's backdrop into an H.264 file of one picture a step (remotion/plates/loop.ts). Throws what
 * `withRenderer` and `runCapableFfmpeg` throw.
 */
export async function drawBackdrop(input: DrawBackdropInput): Promise<void> {
  const { plate, scale, outFile, signal } = input;
  const timeline = buildBackdropTimeline(plate, input.timeline);
  const box = { x: 0, y: 0, width: timeline.width, height: timeline.height };
  const directory = path.dirname(outFile);
  const writing: Promise<void>[] = [];

  await renderStates({
    timeline,
    scale,
    signal,
    image,
    sheetHeight: box.height,
    sheets: Array.from({ length: backdropLoopInFrames / backdropStepInFrames }, (_, index) => [
      { layer: "backdrop", sceneIndex: 0, frame: index * backdropStepInFrames, box, top: 0 },
    ]),
    onSheet(picture, index) {
      const written = writeFile(path.join(directory, `${String(index).padStart(5, "0")}.jpeg`), picture);
      // Its failure is thrown where all are waited for.
      written.catch(() => undefined);
      writing.push(written);
    },
  });
  await Promise.all(writing);

  const rate = timeline.fps / backdropStepInFrames;
  await runCapableFfmpeg({
    args: [
      ...["-framerate", String(rate), "-i", path.join(directory, "%05d.jpeg")],
      ...["-vf", `${fromJpeg},${libx264.finalFilter}`, "-an"],
      ...libx264.toArguments({ ...settings, scale }, rate),
      ...["-f", "mp4", outFile],
    ],
    signal,
  });
}
