import { getTheme } from "@/remotion/themes/themes";
import type { PhotoBackground } from "@/remotion/timeline/schema";
import { getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { type BackgroundInput, type BackgroundRequest, taggedBt709 } from "../background-input";
import { decodePhoto } from "./decode-photo";
import { drawInThread } from "./draw-in-thread";
import { planJourney } from "./plan-journey";

/**
 * A photo under a slowly moving frame, drawn here and piped: ffmpeg's `zoompan` moves by whole pixels, and its
 * `perspective` takes 30 ms a frame.
 */
export function buildPhotoInput(request: BackgroundRequest<PhotoBackground>): BackgroundInput {
  const { width, height } = getOutputSize(request.timeline, request.scale);
  const options = ["-pix_fmt", "yuv420p", "-video_size", `${width}x${height}`];

  return {
    inputs: [["-f", "rawvideo", ...options, "-framerate", String(request.timeline.fps), "-i", "pipe:0"]],
    filter: `[0:v:0]${taggedBt709}[background]`,
    stepInFrames: 1,
    frames: drawFrames(request),
  };
}

async function* drawFrames(request: BackgroundRequest<PhotoBackground>): AsyncGenerator<Buffer> {
  const { timeline, sourceFile, signal } = request;
  const target = getOutputSize(request.timeline, request.scale);
  const { frames, ...size } = planJourney({ ...request, target });
  const background = getTheme(timeline).colors.background[1];
  const pixels = await decodePhoto({ file: sourceFile, ...size, background });

  yield* drawInThread({ pixels, target, frames }, signal);
}
