import { type Format, formatSchema, type Timeline } from "@/remotion/timeline/schema";
import { type ArtifactUse, listUses } from "@/server/artifacts/uses";
import { AppError } from "@/server/errors";
import { type Preset, presetSchema } from "@/server/segments/schema";
import type { Video } from "@/server/videos/schema";
import { getRender, getRenderSource, getTimeline, type RenderRow } from "./repository";
import { findNewestFinished, listNewestFinished } from "./finished-repository";
import { type RenderProgress, renderProgressSchema, type RenderState } from "./schema";

/** A render as pages show it. */
export type RenderView = {
  renderId: string;
  videoId: string;
  revision: number;
  /** The video's own, or that of the requested variant. */
  format: Format;
  preset: Preset;
  state: RenderState;
  progress: RenderProgress | null;
  failureCode: string | null;
  failureReason: string | null;
  createdAt: Date;
  finishedAt: Date | null;
};

export function toRenderView({ id, format, preset, progress, ...row }: RenderRow): RenderView {
  const { videoId, revision, state, failureCode, failureReason, createdAt, finishedAt } = row;

  return {
    ...{ renderId: id, videoId, revision, state, failureCode, failureReason, createdAt, finishedAt },
    format: formatSchema.parse(format),
    preset: presetSchema.parse(preset),
    progress: renderProgressSchema.nullish().parse(progress) ?? null,
  };
}

/** A render as it is now. Throws NOT_FOUND. */
export async function getRenderView(where: { workspaceId: string; renderId: string }): Promise<RenderView> {
  return toRenderView(await getRender(where));
}

/** A video's newest finished render in its own format; null if there is none. */
export async function findFinishedView(where: {
  workspaceId: string;
  videoId: string;
}): Promise<RenderView | null> {
  const row = await findNewestFinished(where);

  return row && toRenderView(row);
}

type FinishedRender = {
  renderId: string;
  /** The video and its timeline as they were rendered. */
  video: Video;
  timeline: Timeline;
  /** The requested format, if it is not the video's own; else null. */
  variant: string | null;
  uses: ArtifactUse[];
};

/** A succeeded render with its sources. Throws NOT_FOUND for any other render, and for a deleted video. */
export async function getFinishedRender(where: {
  workspaceId: string;
  renderId: string;
}): Promise<FinishedRender> {
  const { renderId } = where;
  const { state, format, video: own } = await getRender(where);
  if (state !== "succeeded" || own.deletedAt) throw new AppError("NOT_FOUND", "This render has no file.");

  const [video, timeline, uses] = await Promise.all([
    getRenderSource(where),
    getTimeline(where),
    listUses(renderId),
  ]);

  return { renderId, video, timeline, variant: format === own.format ? null : format, uses };
}

/**
 * The newest finished render of every video of a workspace in each format; `variant` is that format if it is not the
 * video's own.
 */
export async function listFinishedRenders(
  workspaceId: string,
): Promise<{ renderId: string; title: string; variant: string | null }[]> {
  return (await listNewestFinished(workspaceId)).map(({ id, format, video }) => ({
    renderId: id,
    title: video.title,
    variant: format === video.format ? null : format,
  }));
}
