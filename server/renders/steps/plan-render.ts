import type { Timeline } from "@/remotion/timeline/schema";
import { findArtifacts } from "@/server/artifacts/find-artifact";
import { hashInput } from "@/server/artifacts/schema";
import { findNarrations } from "@/server/narration/find-narrations";
import { narrateScene } from "@/server/narration/narrate-scene";
import { buildSegment } from "@/server/segments/build-segment";
import { segmentArtifactKey } from "@/server/segments/segment-artifact";
import type { SegmentSettings } from "@/server/segments/planned-segment";
import { buildTimeline, type SceneNarration } from "@/server/timeline/build-timeline";
import { findDrawingPace } from "../forecast/find-drawing-pace";
import { forecastDrawing } from "../forecast/forecast-drawing";
import { getRenderSettings, getRenderSource, updateProgress, updateTimeline } from "../repository";
import type { RenderIds } from "../schema";
import { replaceSegments, sumSegments } from "../segment-repository";
import { startDrawing } from "./draw-progress";
import { getDrawing, recordEncoder } from "./get-drawing";

/**
 * Fixes what will be drawn, now that every narration's length is known, and returns the positions of the scenes whose
 * pictures are still to be drawn; the others count as reused from here on.
 */
export async function planRender(ids: RenderIds): Promise<{ missingPositions: number[] }> {
  const { renderId } = ids;
  const video = await getRenderSource(ids);
  const narrations: (SceneNarration | undefined)[] = [];
  for (const [position, { narration }] of (await findNarrations(video, renderId)).entries()) {
    // They were all there a moment ago: a clip whose file was lost since is spoken again.
    narrations.push(narration ?? (await narrateScene({ video, position, renderId })));
  }

  const timeline = buildTimeline(video, narrations);
  await updateTimeline(ids, timeline);
  await recordEncoder(ids);

  const drawing = await getDrawing(ids, timeline);
  const missingPositions = await planSegments(ids, { timeline, drawing });
  if (missingPositions.length > 0) {
    // Shown until the pace is known, which takes longer if a backdrop is drawn first.
    const { preset } = await getRenderSettings(ids);
    const framesPerSecond = await findDrawingPace(ids.workspaceId, preset);
    const forecast = { timeline, drawing, positions: missingPositions, framesPerSecond };
    await updateProgress(ids, startDrawing(await sumSegments(ids), await forecastDrawing(forecast)));
  }

  return { missingPositions };
}

/** Stores a render's segments and returns the positions of those that are still to be drawn. */
async function planSegments(
  ids: RenderIds,
  { timeline, drawing }: { timeline: Timeline; drawing: SegmentSettings },
): Promise<number[]> {
  const planned = await Promise.all(
    [...timeline.scenes.keys()].map(async (position) => {
      const plan = { segment: buildSegment(timeline, position), drawing };

      return { plan, query: await segmentArtifactKey(ids.workspaceId, plan) };
    }),
  );
  const found = await findArtifacts(
    planned.map(({ query }) => query),
    ids.renderId,
  );
  await replaceSegments(
    ids,
    planned.map(({ plan, query }, position) => ({
      plan,
      inputHash: hashInput(query),
      isDrawn: found[position] !== undefined,
    })),
  );

  return [...planned.keys()].filter((position) => !found[position]);
}
