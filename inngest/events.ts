import { eventType } from "inngest";
import { z } from "zod";

/** Events carry ids only: their subject may have changed when they are read. */
const renderIds = z.object({ workspaceId: z.uuid(), videoId: z.uuid(), renderId: z.uuid() });

/** The person who asked for it, if any: only the job records them. */
const asker = { userId: z.uuid().nullish() };

/** `isScheduled`: nobody is waiting for the video now, so renders that somebody waits for go first. */
const requestedRender = renderIds.extend({ isScheduled: z.boolean(), ...asker });

/** Somebody asked for a video to be made, or its time has come. */
export const videoRequested = eventType("video/requested", {
  // Counts the starts of the render from 1: a run that the engine lost is started again.
  schema: requestedRender.extend({ start: z.int().min(1) }),
});

/** The video's narration is ready and its pictures are wanted. */
export const videoRenderRequested = eventType("video/render.requested", { schema: requestedRender });

/** The picture of one scene (position from 0) is wanted. */
export const videoSegmentRequested = eventType("video/segment.requested", {
  schema: requestedRender.extend({ position: z.int().min(0) }),
});

/** A file has arrived and must be checked before it enters the library. */
export const uploadReceived = eventType("media/upload.received", {
  schema: z.object({ workspaceId: z.uuid(), uploadId: z.uuid(), ...asker }),
});

/** Somebody stopped a render. */
export const videoCancelled = eventType("video/cancelled", { schema: renderIds });

/** Somebody wants a script, or a part of one, written. */
export const scriptRequested = eventType("script/requested", {
  schema: z.object({ workspaceId: z.uuid(), videoId: z.uuid(), writingId: z.uuid() }),
});

const publicationIds = z.object({ workspaceId: z.uuid(), publicationId: z.uuid() });

/** It is a publication's turn: its video is to be uploaded, or the steps after the upload remain. */
export const publicationUploadRequested = eventType("publication/upload.requested", {
  schema: publicationIds,
});

/** Somebody cancelled a publication. */
export const publicationCancelled = eventType("publication/cancelled", { schema: publicationIds });

/** Somebody asks others to approve a video. */
export const approvalRequested = eventType("approval/requested", {
  schema: z.object({ workspaceId: z.uuid(), requestId: z.uuid() }),
});

/** A request for approval is over: it was approved, changes were asked for, or it was taken back. */
export const approvalEnded = eventType("approval/ended", {
  schema: z.object({ workspaceId: z.uuid(), requestId: z.uuid() }),
});

/** People have a new notification for their browsers to show. */
export const notificationsAdded = eventType("notifications/added", {
  schema: z.object({ workspaceId: z.uuid(), userIds: z.array(z.uuid()), key: z.string() }),
});

/** A channel's figures are wanted from YouTube Analytics. */
export const analyticsSyncRequested = eventType("analytics/sync.requested", {
  schema: z.object({ workspaceId: z.uuid(), channelId: z.uuid(), ...asker }),
});

/** A series is due, or somebody wants it to run now: `dueAt` tells its runs apart. */
export const seriesDue = eventType("series/due", {
  schema: z.object({ workspaceId: z.uuid(), seriesId: z.uuid(), dueAt: z.iso.datetime(), ...asker }),
});
