import { parentPort, workerData } from "node:worker_threads";
import { createFrameDrawer } from "./draw-frame";
import { photoTaskSchema } from "./photo-task";

const drawFrame = createFrameDrawer(photoTaskSchema.parse(workerData));
let next = 0;

// One message, one frame, in order.
parentPort?.on("message", () => {
  const frame = drawFrame(next);
  next += 1;
  if (frame) parentPort?.postMessage(frame, [frame.buffer]);
});
