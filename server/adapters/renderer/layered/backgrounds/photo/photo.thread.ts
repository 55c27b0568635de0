import type { Box } from "@/remotion/layout/frame-layout";
import { answerMessages } from "@/server/adapters/threads/answer-messages";
import { photoMessageSchema, type PhotoTask } from "./photo-task";
import { halvePicture, type Picture, type Plane } from "./plane";
import { createScratch, resamplePlane } from "./resample-plane";
import { toPicture } from "./to-picture";

let drawFrame: ReturnType<typeof createFrameDrawer> | undefined;

answerMessages(
  (message) => {
    const asked = photoMessageSchema.parse(message);
    if ("frame" in asked) return drawFrame?.(asked.frame);
    drawFrame = createFrameDrawer(asked.task);

    return undefined;
  },
  (picture) => (picture ? [picture.buffer] : []),
);

/** Returns a function that draws a frame as planar yuv420p, in its own memory; undefined beyond the last frame. */
function createFrameDrawer({ pixels, target, frames }: PhotoTask) {
  const pyramid: Picture[] = [toPicture(pixels)];
  const scratch = createScratch(pixels.width, target.width);
  const lumaLength = target.width * target.height;
  const colorSize = { width: target.width / 2, height: target.height / 2 };

  function halved(times: number): Picture | undefined {
    for (let last = pyramid.at(-1); last && pyramid.length <= times; last = pyramid.at(-1)) {
      pyramid.push(halvePicture(last));
    }

    return pyramid[times];
  }

  return (frame: number): Uint8Array<ArrayBuffer> | undefined => {
    const plan = frames[frame];
    const picture = plan && halved(plan.halvings);
    if (!picture) return undefined;

    const drawn = new Uint8Array((lumaLength * 3) / 2);
    const draw = (plane: Plane, view: Box, size: typeof target, start: number) =>
      resamplePlane(plane, view, { ...size, samples: drawn.subarray(start) }, scratch);
    draw(picture.luma, plan.view, target, 0);
    draw(picture.blue, halveBox(plan.view), colorSize, lumaLength);
    draw(picture.red, halveBox(plan.view), colorSize, (lumaLength * 5) / 4);

    return drawn;
  };
}

function halveBox({ x, y, width, height }: Box): Box {
  return { x: x / 2, y: y / 2, width: width / 2, height: height / 2 };
}
