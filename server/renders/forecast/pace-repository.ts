import { getDatabase } from "@/server/adapters/db/database";
import { type Preset, segmentMetadataSchema } from "@/server/segments/schema";
import type { DrawnSegment } from "./measure-pace";

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
