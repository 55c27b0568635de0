import { AppError } from "@/server/errors";
import type { Guest } from "@/server/guest-links/schema";
import { getRenderView } from "@/server/renders/render-view";
import { openCaptions, openRenderFile } from "./open-render-file";

const notFound = () => new AppError("NOT_FOUND", "There is no such file.");

/** Throws NOT_FOUND for a render that is not one of the guest's own video. */
async function requireOwnRender({ workspaceId, videoId }: Guest, renderId: string): Promise<void> {
  const view = await getRenderView({ workspaceId, renderId });
  if (view.videoId !== videoId) throw notFound();
}

/** The video or the thumbnail of a finished render, for a guest of its video. Throws NOT_FOUND. */
export async function openGuestFile(guest: Guest, renderId: string, name: string): Promise<string> {
  await requireOwnRender(guest, renderId);

  return (await openRenderFile({ workspaceId: guest.workspaceId, renderId }, name)).file;
}

/** Its captions, in WebVTT. Throws NOT_FOUND. */
export async function openGuestCaptions(guest: Guest, renderId: string): Promise<string> {
  await requireOwnRender(guest, renderId);

  return openCaptions({ workspaceId: guest.workspaceId, renderId });
}
