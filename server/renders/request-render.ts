import { inngest } from "@/inngest/client";
import { videoRequested } from "@/inngest/events";
import { createRender, listUnfinishedRenders } from "./repository";
import type { RenderIds } from "./schema";

/**
 * Asks for a video to be made and gives its render. If the same video is being made already, that render is joined:
 * two impatient clicks, or a restart after a crash, start nothing twice.
 */
export async function requestRender(where: { workspaceId: string; videoId: string }): Promise<RenderIds> {
  const unfinished = await listUnfinishedRenders(where.workspaceId);
  const running = unfinished.find((render) => render.videoId === where.videoId);
  const renderId = running?.id ?? (await createRender(where));
  const ids = { ...where, renderId };

  // Sent again on joining: a process may have died between the row and the event. The id makes it one run.
  await inngest.send(videoRequested.create(ids, { id: `video-requested-${renderId}` }));

  return ids;
}
