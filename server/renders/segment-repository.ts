import { z } from "zod";
import type { RenderSegmentState } from "@/prisma/generated/enums";
import { getDatabase } from "@/server/adapters/db/database";
import { countFrames, type PlannedSegment, plannedSegmentSchema } from "@/server/segments/planned-segment";
import { type Preset, segmentMetadataSchema } from "@/server/segments/schema";
import type { DrawnSegment } from "./forecast/measure-pace";
import { announceRender } from "./repository";
import { type RenderIds, renderProgressSchema, type SegmentIds } from "./schema";
import { type SegmentTotals, updateDrawing } from "./steps/draw-progress";

type SegmentPlace = Pick<SegmentIds, "workspaceId" | "renderId" | "position">;

export type NewSegment = {
  inputHash: string;
  plan: PlannedSegment;
  /** Whether its picture was drawn before. */
  isDrawn: boolean;
};

/** Stores a render's segments in order, and removes those of an earlier plan. */
export async function replaceSegments(
  { workspaceId, renderId }: Omit<RenderIds, "videoId">,
  segments: NewSegment[],
): Promise<void> {
  const rows = segments.map(({ inputHash, plan, isDrawn }, position) => {
    const frameCount = countFrames(plan.segment);

    return {
      ...{ renderId, position, inputHash, plan, frameCount },
      state: isDrawn ? ("succeeded" as const) : ("queued" as const),
      framesDone: isDrawn ? frameCount : 0,
    };
  });
  await getDatabase().prisma.$transaction([
    getDatabase().prisma.renderSegment.deleteMany({ where: { renderId, render: { workspaceId } } }),
    getDatabase().prisma.renderSegment.createMany({ data: rows }),
  ]);
}

/** The plan of one segment's run; undefined for a render that was planned before segments had rows. */
export async function findSegmentPlan({
  workspaceId,
  renderId,
  position,
}: SegmentPlace): Promise<PlannedSegment | undefined> {
  const row = await getDatabase().prisma.renderSegment.findFirst({
    where: { renderId, position, render: { workspaceId } },
    select: { plan: true },
  });

  return row ? plannedSegmentSchema.parse(row.plan) : undefined;
}

/** The totals of a render's segments. */
export async function sumSegments({ renderId }: Pick<RenderIds, "renderId">): Promise<SegmentTotals> {
  return sumUp(getDatabase().prisma, renderId);
}

/** Stores a segment's progress, and with it the progress that a waiting person sees. */
export async function updateSegment(
  { workspaceId, renderId, position }: SegmentPlace,
  { state, framesDone, inputHash }: { state: RenderSegmentState; framesDone: number; inputHash?: string },
): Promise<void> {
  await getDatabase().prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`
      update "RenderSegment" as segment
      set "state" = ${state}::"RenderSegmentState", "framesDone" = ${framesDone},
        "inputHash" = coalesce(${inputHash ?? null}, segment."inputHash"),
        "startedAt" = coalesce(segment."startedAt", clock_timestamp())
      from "Render" as render
      where segment."renderId" = ${renderId}::uuid and segment."position" = ${position}
        and render."id" = segment."renderId" and render."workspaceId" = ${workspaceId}::uuid`;

    // Others draw at the same time: the lock makes them sum up one after the other.
    const [render] = await transaction.$queryRaw<{ progress: unknown }[]>`
      select "progress" from "Render"
      where "id" = ${renderId}::uuid and "workspaceId" = ${workspaceId}::uuid and "state" = 'running'
      for no key update`;
    if (!render?.progress) return;

    const progress = renderProgressSchema.parse(render.progress);
    await transaction.render.updateMany({
      where: { id: renderId, workspaceId },
      data: { progress: updateDrawing(progress, await sumUp(transaction, renderId)) },
    });
  });
  await announceRender(renderId);
}

const totalsSchema = z.object({
  ...{ scenesDone: z.number(), sceneCount: z.number(), framesDone: z.number(), frameCount: z.number() },
  elapsedSeconds: z.number().nullable(),
});

async function sumUp(
  database: Pick<ReturnType<typeof getDatabase>["prisma"], "$queryRaw">,
  renderId: string,
): Promise<SegmentTotals> {
  const [row] = await database.$queryRaw<unknown[]>`
    select count(*) filter (where "state" = 'succeeded')::int as "scenesDone", count(*)::int as "sceneCount",
      coalesce(sum("framesDone"), 0)::int as "framesDone", coalesce(sum("frameCount"), 0)::int as "frameCount",
      extract(epoch from clock_timestamp() - min("startedAt"))::float8 as "elapsedSeconds"
    from "RenderSegment" where "renderId" = ${renderId}::uuid`;

  return totalsSchema.parse(row);
}

/** This many renders show how quick a machine is. */
const renderCount = 3;

/** The segments that a workspace's last finished renders of a preset had drawn, one list for each render. */
export async function listDrawnSegments(workspaceId: string, preset: Preset): Promise<DrawnSegment[][]> {
  const ofSegment = { wasBuilt: true, artifact: { kind: "segment" } };
  const renders = await getDatabase().prisma.render.findMany({
    where: {
      ...{ workspaceId, preset, state: "succeeded", renderer: "layered" },
      artifactUses: { some: ofSegment },
    },
    orderBy: { createdAt: "desc" },
    take: renderCount,
    select: {
      artifactUses: {
        where: ofSegment,
        select: { artifact: { select: { createdAt: true, metadata: true } } },
      },
    },
  });

  return renders.map(({ artifactUses }) =>
    artifactUses.map(({ artifact: { createdAt, metadata } }) => ({
      ...segmentMetadataSchema.parse(metadata),
      drawnAt: createdAt,
    })),
  );
}
