import { backdropStepInFrames } from "@/remotion/backgrounds/loop";
import type { Background } from "@/remotion/timeline/schema";
import { getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { buildFootageInput } from "./footage/footage-input";
import { buildPhotoInput } from "./photo/photo-input";
import { type BackgroundInput, type BackgroundRequest, taggedBt709 } from "./background-input";

/**
 * How ffmpeg makes the pixels that move in every frame of a scene, equal to what `<Background>` draws in a browser.
 * Throws INVALID_INPUT if the source cannot be read, CANCELLED when `signal` is aborted; `frames` throw the same.
 */
export async function buildBackgroundInput({
  background,
  ...request
}: BackgroundRequest<Background>): Promise<BackgroundInput> {
  switch (background.kind) {
    case "footage":
      return buildFootageInput({ ...request, background });

    case "photo":
      return buildPhotoInput({ ...request, background });

    case "backdrop":
      return buildBackdropInput(request);
  }
}

type BackdropRequest = Omit<BackgroundRequest<unknown>, "background">;

/** The theme's loop, laid end to end. Its file has a picture a step and the output's colours; another size is scaled. */
function buildBackdropInput(request: BackdropRequest): BackgroundInput {
  const { timeline, durationInFrames, sourceFile } = request;
  const { width, height } = getOutputSize(request.timeline, request.scale);

  return {
    inputs: [["-stream_loop", "-1", "-i", sourceFile]],
    filter: [
      // Counted, not timed: where the file starts over, its times may be off by a tick. A picture lasts a step.
      `[0:v:0]settb=1/${timeline.fps},setpts=${backdropStepInFrames}*N`,
      `scale=${width}:${height}:flags=area`,
      taggedBt709,
      `fps=${timeline.fps}`,
      `trim=end_frame=${durationInFrames}[background]`,
    ].join(),
    stepInFrames: backdropStepInFrames,
  };
}
