import type { Timeline } from "@/remotion/timeline/schema";
import { type ArtifactUse, listUses } from "@/server/artifacts/uses";
import { AppError } from "@/server/errors";
import type { Video } from "@/server/videos/schema";
import { getRender, getRenderSource, getTimeline } from "./repository";

export type FinishedRender = {
  renderId: string;
  /** The video as it was, and what was drawn of it. */
  video: Video;
  timeline: Timeline;
  /** The format that it was asked for in, if that is another than the video's own; else null. */
  variant: string | null;
  uses: ArtifactUse[];
};

/** A render that has made its video, with what it was made of. Throws NOT_FOUND. */
export async function getFinishedRender(where: {
  workspaceId: string;
  renderId: string;
}): Promise<FinishedRender> {
  const { renderId } = where;
  const { state, format, video: own } = await getRender(where);
  if (state !== "succeeded") throw new AppError("NOT_FOUND", "This render has no file.");

  const [video, timeline, uses] = await Promise.all([
    getRenderSource(where),
    getTimeline(where),
    listUses(renderId),
  ]);

  return { renderId, video, timeline, variant: format === own.format ? null : format, uses };
}
