import { backdropDesign, backdropLayers } from "@/remotion/backgrounds/backdrop-layers";
import { backdropLoopInFrames, backdropStepInFrames } from "@/remotion/backgrounds/loop";
import type { BackdropBackground } from "@/remotion/timeline/schema";
import { getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { toSteps } from "../../expressions";
import { type BackgroundInput, type BackgroundRequest, taggedBt709 } from "../background-input";

const pictureCount = backdropLoopInFrames / backdropStepInFrames;
const bt709 = "primariesin=709:transferin=709:primaries=709:transfer=709";

/**
 * The layers of a theme's backdrop, each a picture of the file that `drawBackdrop` made, laid over its ground where they are in
 * each step of its loop: as quick as to decode the loop would be, and nobody has to encode it first.
 */
export function buildBackdropInput(request: BackgroundRequest<BackdropBackground>): BackgroundInput {
  const { background, timeline, scale, durationInFrames, sourceFile } = request;
  const { width, height } = getOutputSize(timeline, scale);
  const place = { ...background, ...timeline };
  const layers = backdropLayers(place);
  const rate = timeline.fps / backdropStepInFrames;
  // By its time: the `n` of overlay begins with 0 or with 1, by version.
  const step = `mod(round(t*${rate}),${pictureCount})`;
  const steps = Array.from({ length: pictureCount }, (_, index) => index * backdropStepInFrames);
  // One picture too many: `fps` may end with the last one.
  const pictures = Math.ceil(durationInFrames / backdropStepInFrames) + 1;

  return {
    inputs: [["-threads", "1", "-i", sourceFile]],
    filter: [
      `[0:v:0]format=gbrap,split=${layers.length}${layers.map((_, index) => `[still-${index}]`).join("")}`,
      `color=c=${backdropDesign(place).ground}:s=${width}x${height}:r=${rate},trim=end_frame=${pictures},format=gbrp[under-0]`,
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
      [
        // By zscale, which rounds: swscale made all a level darker.
        `[under-${layers.length}]zscale=matrix=709:range=limited:${bt709},${taggedBt709}`,
        `fps=${timeline.fps}`,
        `trim=end_frame=${durationInFrames}[background]`,
      ].join(),
    ].join(";"),
    stepInFrames: backdropStepInFrames,
  };
}
