import { eventType } from "inngest";
import { z } from "zod";

/** Events carry ids only: what they are about may have changed when they are read. */
const renderIds = z.object({ workspaceId: z.uuid(), videoId: z.uuid(), renderId: z.uuid() });

/** Somebody asked for a video to be made. */
export const videoRequested = eventType("video/requested", { schema: renderIds });

/** The video's narration is ready and its pictures are wanted. */
export const videoRenderRequested = eventType("video/render.requested", { schema: renderIds });

/** Somebody stopped a render. */
export const videoCancelled = eventType("video/cancelled", { schema: renderIds });
