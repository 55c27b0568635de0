import sharp from "sharp";
import { z } from "zod";
import { getTheme } from "@/remotion/themes/themes";
import type { PhotoBackground } from "@/remotion/timeline/schema";
import { getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { endOnAbort, startThread } from "@/server/adapters/threads/start-thread";
import { AppError } from "@/server/errors";
import { type BackgroundInput, type BackgroundRequest, taggedBt709 } from "../background-input";
import type { PhotoMessage, PhotoPixels, PhotoTask } from "./photo-task";
import { planJourney } from "./plan-journey";

/**
 * A photo under a slowly moving frame, drawn here and piped: ffmpeg's `zoompan` moves by whole pixels, and its
 * `perspective` takes 30 ms a frame.
 */
export function buildPhotoInput(request: BackgroundRequest<PhotoBackground>): BackgroundInput {
  const { width, height } = getOutputSize(request.timeline, request.scale);
  // Reading ahead is costly: each packet is a whole picture.
  const options = ["-thread_queue_size", "1", "-pix_fmt", "yuv420p", "-video_size", `${width}x${height}`];

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

type DecodeInput = { file: string; width: number; height: number; background: string };

/**
 * A photo as a browser shows it, at the given size: sRGB, three bytes a pixel, with its orientation applied, over `background`
 * where it is transparent. Throws INVALID_INPUT if it cannot be read.
 */
async function decodePhoto({ file, width, height, background }: DecodeInput): Promise<PhotoPixels> {
  const data = await sharp(file, { limitInputPixels: false })
    .autoOrient()
    // For halving, this kernel is closest to Chrome's mean of four (44 dB PSNR; linear has 39).
    .resize({ width, height, fit: "fill", kernel: "cubic" })
    .flatten({ background })
    .toColorspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer()
    .catch((cause: unknown) => {
      throw new AppError("INVALID_INPUT", `${file} is not a picture that can be read.`, { cause });
    });

  // A copy, because the decoder's memory cannot be transferred to a thread.
  return { samples: new Uint8Array(data), width, height };
}

const program = { file: "server/adapters/renderer/layered/backgrounds/photo/photo.thread.ts" };
/** Number of frames drawn in advance. */
const framesAhead = 3;

const pictureSchema = z.instanceof(Uint8Array);

/**
 * Draws a photo's frames in a separate thread: at some 10 ms a frame, the main thread could not also renew leases.
 * The task's pixels are transferred to the thread. Throws CANCELLED as soon as `signal` is aborted, and RENDER_FAILED.
 */
export async function* drawInThread(task: PhotoTask, signal: AbortSignal): AsyncGenerator<Buffer> {
  const thread = startThread(program);
  const stopListening = endOnAbort(thread, signal);
  const ask = (message: PhotoMessage, transfers?: ArrayBufferLike[]) => thread.ask(message, transfers);

  try {
    await ask({ task }, [task.pixels.samples.buffer]);
    const ahead: Promise<unknown>[] = [];
    for (let frame = 0; frame < task.frames.length + framesAhead; frame += 1) {
      if (frame < task.frames.length) ahead.push(ask({ frame }));
      if (frame < framesAhead) continue;
      const samples = pictureSchema.parse(await ahead.shift());
      signal.throwIfAborted();
      yield Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
    }
  } catch (error) {
    throw signal.aborted
      ? new AppError("CANCELLED", "The render was cancelled.", { cause: error })
      : new AppError("RENDER_FAILED", "A photo's frames could not be drawn.", { cause: error });
  } finally {
    stopListening();
    await thread.end();
  }
}
