import { backdropStepInFrames } from "@/remotion/plates/loop";
import { getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { type PlateInput, type PlateRequest, taggedBt709 } from "./plate-input";

type BackdropRequest = Omit<PlateRequest<unknown>, "plate">;

/** The theme's loop, laid end to end. Its file has a picture a step and the output's colours; another size is scaled. */
export function buildBackdropInput(request: BackdropRequest): PlateInput {
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
      `trim=end_frame=${durationInFrames}[plate]`,
    ].join(),
    stepInFrames: backdropStepInFrames,
  };
}
