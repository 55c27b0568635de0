import { answerMessages } from "@/server/adapters/threads/answer-messages";
import { createFrameDrawer } from "./draw-frame";
import { photoMessageSchema } from "./photo-task";

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
