import { Prisma } from "@/prisma/generated/client";
import { type Format, type Timeline, timelineSchema } from "@/remotion/timeline/schema";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import type { Preset, Renderer } from "@/server/segments/schema";
import { type Video, videoSchema } from "@/server/videos/schema";
import { type RenderedVideo, renderedVideoSchema } from "./history/list-changes";
import {
  type RenderIds,
  type RenderProgress,
  renderProgressSchema,
  type RenderSettings,
  renderSettingsSchema,
  type RenderState,
} from "./schema";

/** The columns of a `RenderView`. */
export const renderSelect = {
  id: true,
  videoId: true,
  revision: true,
  workspaceId: true,
  format: true,
  preset: true,
  renderer: true,
  state: true,
  progress: true,
  failureCode: true,
  failureReason: true,
  createdAt: true,
  finishedAt: true,
  video: { select: { format: true, deletedAt: true } },
} satisfies Prisma.RenderSelect;
export type RenderRow = Prisma.RenderGetPayload<{ select: typeof renderSelect }>;

/** Renders listed per video. */
const listedCount = 30;

/** Every change of a render is announced on this Postgres channel, with the render's id. */
export const renderChannel = "render_changed";

/** Adds a queued render of a video as it is now. */
export async function createRender(render: {
  workspaceId: string;
  videoId: string;
  revision: number;
  source: Video;
  format: Format;
  preset: Preset;
  renderer: Renderer;
  isScheduled?: boolean;
}): Promise<string> {
  const row = await getDatabase().prisma.render.create({ data: render, select: { id: true } });

  return row.id;
}

/** The video as it was when the render was requested: a person may have gone on editing. Throws NOT_FOUND. */
export async function getRenderSource({ workspaceId, renderId }: Omit<RenderIds, "videoId">): Promise<Video> {
  const row = await getDatabase().prisma.render.findFirst({
    where: { id: renderId, workspaceId },
    select: { source: true },
  });
  if (!row) throw new AppError("NOT_FOUND", `There is no render ${renderId}.`);

  return videoSchema.parse(row.source);
}

/** The video as it was when its newest finished render in a format and preset was requested; undefined if there is none. */
export async function findLastSource(where: {
  workspaceId: string;
  videoId: string;
  format: Format;
  preset: Preset;
}): Promise<Video | undefined> {
  const row = await getDatabase().prisma.render.findFirst({
    where: { ...where, state: "succeeded", source: { not: Prisma.DbNull } },
    select: { source: true },
    orderBy: { createdAt: "desc" },
  });

  return row ? videoSchema.parse(row.source) : undefined;
}

/** One render of a workspace. Throws NOT_FOUND. */
export async function getRender({ workspaceId, renderId }: Omit<RenderIds, "videoId">): Promise<RenderRow> {
  const row = await getDatabase().prisma.render.findFirst({
    where: { id: renderId, workspaceId },
    select: renderSelect,
  });
  if (!row) throw new AppError("NOT_FOUND", `There is no render ${renderId}.`);

  return row;
}

/** A video's newest renders, newest first. */
export function listRendersOfVideo(where: { workspaceId: string; videoId: string }): Promise<RenderRow[]> {
  return getDatabase().prisma.render.findMany({
    where,
    select: renderSelect,
    orderBy: { createdAt: "desc" },
    take: listedCount,
  });
}

/** The video as it was when each of its newest renders was requested, by render; older renders have none. */
export async function listRenderSources(where: {
  workspaceId: string;
  videoId: string;
}): Promise<Map<string, RenderedVideo>> {
  const rows = await getDatabase().prisma.render.findMany({
    // To compare with a JSON null, Postgres would unpack every source.
    where: { ...where, source: { not: Prisma.DbNull } },
    select: { id: true, source: true },
    orderBy: { createdAt: "desc" },
    take: listedCount,
  });

  return new Map(rows.map(({ id, source }) => [id, renderedVideoSchema.parse(source)]));
}

/** The renders of a workspace that are still to be made, oldest first. */
export function listUnfinishedRenders(workspaceId: string): Promise<RenderRow[]> {
  return getDatabase().prisma.render.findMany({
    where: { workspaceId, state: { in: ["queued", "running"] } },
    select: renderSelect,
    orderBy: { createdAt: "asc" },
  });
}

/** How many renders of a workspace wait or run. */
export function countUnfinishedRenders(workspaceId: string): Promise<number> {
  return getDatabase().prisma.render.count({
    where: { workspaceId, state: { in: ["queued", "running"] } },
  });
}

/** Moves an unfinished render to a state; returns false if it was finished or cancelled before. */
export async function updateState(
  { workspaceId, renderId }: Omit<RenderIds, "videoId">,
  state: RenderState,
  change: Pick<
    Prisma.RenderUncheckedUpdateInput,
    "startedAt" | "finishedAt" | "failureCode" | "failureReason"
  > = {},
): Promise<boolean> {
  const { count } = await getDatabase().prisma.render.updateMany({
    where: { id: renderId, workspaceId, state: { in: ["queued", "running"] } },
    data: { state, ...change },
  });
  await announceRender(renderId);

  return count === 1;
}

/** Stores the progress that a waiting person sees; does nothing once the render is cancelled or over. */
export async function updateProgress(
  { workspaceId, renderId }: Omit<RenderIds, "videoId">,
  progress: RenderProgress,
): Promise<void> {
  await getDatabase().prisma.render.updateMany({
    where: { id: renderId, workspaceId, state: "running" },
    data: { progress },
  });
  await announceRender(renderId);
}

/**
 * Changes the progress that a waiting person sees, one process after the other: each adds to what the others have written.
 * Does nothing before there is any progress, and once the render is cancelled or over.
 */
export async function changeProgress(
  { workspaceId, renderId }: Omit<RenderIds, "videoId">,
  change: (progress: RenderProgress) => RenderProgress,
): Promise<void> {
  await getDatabase().prisma.$transaction(async (transaction) => {
    const where = { id: renderId, workspaceId, state: "running" as const };
    await transaction.$queryRaw`
      select id from "Render" where id = ${renderId}::uuid and "workspaceId" = ${workspaceId}::uuid for update`;
    const row = await transaction.render.findFirst({ where, select: { progress: true } });
    if (!row?.progress) return;

    const progress = change(renderProgressSchema.parse(row.progress));
    await transaction.render.updateMany({ where, data: { progress } });
  });
  await announceRender(renderId);
}

/** Whether a render is still to be made: neither cancelled nor over. */
export async function isUnfinished({ workspaceId, renderId }: Omit<RenderIds, "videoId">): Promise<boolean> {
  const count = await getDatabase().prisma.render.count({
    where: { id: renderId, workspaceId, state: { in: ["queued", "running"] } },
  });

  return count === 1;
}

/** How a render draws. Throws NOT_FOUND. */
export async function getRenderSettings({
  workspaceId,
  renderId,
}: Omit<RenderIds, "videoId">): Promise<RenderSettings> {
  const row = await getDatabase().prisma.render.findFirst({
    where: { id: renderId, workspaceId },
    select: { preset: true, renderer: true, encoder: true },
  });
  if (!row) throw new AppError("NOT_FOUND", `There is no render ${renderId}.`);

  return renderSettingsSchema.parse(row);
}

/** Keeps the name of the encoder that makes all segments of a render. */
export async function updateEncoder(
  { workspaceId, renderId }: Omit<RenderIds, "videoId">,
  encoder: string,
): Promise<void> {
  await getDatabase().prisma.render.updateMany({ where: { id: renderId, workspaceId }, data: { encoder } });
}

/** Keeps the planned timeline with its render. */
export async function updateTimeline(
  { workspaceId, renderId }: RenderIds,
  timeline: Timeline,
): Promise<void> {
  await getDatabase().prisma.render.updateMany({ where: { id: renderId, workspaceId }, data: { timeline } });
}

/** The timeline that was planned for a render. Throws NOT_FOUND. */
export async function getTimeline({ workspaceId, renderId }: Omit<RenderIds, "videoId">): Promise<Timeline> {
  const row = await getDatabase().prisma.render.findFirst({
    where: { id: renderId, workspaceId },
    select: { timeline: true },
  });
  if (!row?.timeline) throw new AppError("NOT_FOUND", `Render ${renderId} has no timeline yet.`);

  return timelineSchema.parse(row.timeline);
}

/** Tells everybody who watches a render that it has changed. */
export async function announceRender(renderId: string): Promise<void> {
  await getDatabase().pool.query("select pg_notify($1, $2)", [renderChannel, renderId]);
}
