import { backdropDesign, backdropLayers } from "@/remotion/backgrounds/backdrop-layers";
import { backdropLoopInFrames, backdropStepInFrames } from "@/remotion/backgrounds/loop";
import type { BackdropBackground, Timeline } from "@/remotion/timeline/schema";
import { getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { toSteps } from "../../expressions";
import { taggedBt709 } from "../background-input";

const bt709 = "primariesin=709:transferin=709:primaries=709:transfer=709";

/** The number of pictures in a loop. */
const backdropPictures = backdropLoopInFrames / backdropStepInFrames;

type DrawBackdropLoopInput = {
  background: BackdropBackground;
  timeline: Timeline;
  scale: number;
  /** The layers that `drawBackdrop` made. */
  layersFile: string;
  outFile: string;
  signal: AbortSignal;
};

/**
 * Lays the layers of a theme's backdrop over its ground, at their place in each step of its loop, and writes the steps as raw
 * yuv420p in limited BT.709: 249 MB in 1080p, made in a second or two. Composing them for each scene, or decoding a lossless
 * file, takes ten times as long as reading them. Throws what `runCapableFfmpeg` throws.
 */
export async function drawBackdropLoop(input: DrawBackdropLoopInput): Promise<void> {
  const { background, timeline, scale, layersFile, outFile, signal } = input;
  const { width, height } = getOutputSize(timeline, scale);
  const place = { ...background, ...timeline };
  const layers = backdropLayers(place);
  // The step from the time, at one picture a second: overlay's `n` begins at 0 or 1, depending on the version.
  const step = "round(t)";
  const steps = Array.from({ length: backdropPictures }, (_, index) => index * backdropStepInFrames);

  const filter = [
    `[0:v:0]format=gbrap,split=${layers.length}${layers.map((_, index) => `[still-${index}]`).join("")}`,
    `color=c=${backdropDesign(place).ground}:s=${width}x${height}:r=1,trim=end_frame=${backdropPictures},format=gbrp[under-0]`,
    ...layers.flatMap(({ box, offset }, index) => {
      const at = (offsets: number[]) =>
        toSteps(
          offsets.map((pixels) => Math.round(pixels * scale)),
          step,
        );
      const x = at(steps.map((frame) => box.x + offset(frame).x));
      const y = at(steps.map((frame) => box.y + offset(frame).y));

      return [
        `[still-${index}]trim=start_frame=${index}:end_frame=${index + 1},setpts=0,crop=${box.width * scale}:${box.height * scale}:0:0[layer-${index}]`,
        `[under-${index}][layer-${index}]overlay=x='${x}':y='${y}':format=gbrp[under-${index + 1}]`,
      ];
    }),
    // zscale rounds; swscale made everything one level darker.
    `[under-${layers.length}]zscale=matrix=709:range=limited:${bt709},${taggedBt709}[loop]`,
  ].join(";");

  await runCapableFfmpeg({
    args: [
      ...["-threads", "1", "-i", layersFile, "-filter_complex", filter, "-map", "[loop]"],
      ...["-frames:v", String(backdropPictures), "-f", "rawvideo", outFile],
    ],
    signal,
  });
}
