import { inngest } from "@/inngest/client";
import { videoCancelled } from "@/inngest/events";
import { updateState } from "../repository";
import type { RenderIds } from "../schema";

/** Stops a render: its run takes no further step, and what is being drawn or mixed is given up (`whileRenderRuns`). */
export async function cancelRender(ids: RenderIds): Promise<void> {
  if (!(await updateState(ids, "cancelled", { finishedAt: new Date() }))) return;

  await inngest.send(videoCancelled.create(ids, { id: `video-cancelled-${ids.renderId}` }));
}
