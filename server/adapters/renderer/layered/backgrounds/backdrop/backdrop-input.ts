import { backdropStepInFrames } from "@/remotion/backgrounds/loop";
import type { BackdropBackground } from "@/remotion/timeline/schema";
import { getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { type BackgroundInput, type BackgroundRequest, taggedBt709 } from "../background-input";

/** The pictures of a theme's backdrop that `drawBackdropLoop` made, repeated without end. */
export function buildBackdropInput(request: BackgroundRequest<BackdropBackground>): BackgroundInput {
  const { timeline, scale, durationInFrames, sourceFile } = request;
  const { width, height } = getOutputSize(timeline, scale);
  const rate = timeline.fps / backdropStepInFrames;
  const format = ["-f", "rawvideo", "-pix_fmt", "yuv420p", "-video_size", `${width}x${height}`];

  return {
    inputs: [[...format, "-framerate", String(rate), "-stream_loop", "-1", "-i", sourceFile]],
    filter: `[0:v:0]${taggedBt709},fps=${timeline.fps},trim=end_frame=${durationInFrames}[background]`,
    stepInFrames: backdropStepInFrames,
  };
}
