import { layoutTimeline } from "@/remotion/timeline/layout";
import { findNarrations } from "@/server/narration/find-narrations";
import { narrateScene } from "@/server/narration/narrate-scene";
import { buildTimeline, type SceneNarration } from "@/server/videos/build-timeline";
import { startDrawing } from "./draw-progress";
import { findDrawingPace } from "./find-drawing-pace";
import { forecastDrawing } from "./forecast-drawing";
import { getDrawing } from "./get-drawing";
import { recordEncoder } from "./record-encoder";
import { findSegments } from "./render-segment";
import { getRenderSettings, getRenderSource, updateProgress, updateTimeline } from "./repository";
import type { RenderIds } from "./schema";

/**
 * Fixes what will be drawn, now that every narration's length is known, and gives the positions of the scenes whose
 * pictures are still to be drawn; the others count as reused from here on.
 */
export async function planRender(ids: RenderIds): Promise<{ missingPositions: number[] }> {
  const { renderId } = ids;
  const video = await getRenderSource(ids);
  const narrations: (SceneNarration | undefined)[] = [];
  for (const { scene, narration } of await findNarrations(video, renderId)) {
    // They were all there a moment ago: a clip whose file was lost since is spoken again.
    narrations.push(narration ?? (await narrateScene({ video, scene, renderId })));
  }

  const timeline = buildTimeline(video, narrations);
  await updateTimeline(ids, timeline);
  await recordEncoder(ids);

  const drawing = await getDrawing(ids, timeline);
  const segments = await findSegments({ timeline, drawing, renderId });
  const missingPositions = [...segments.keys()].filter((position) => !segments[position]);
  if (missingPositions.length > 0) {
    // Until the pace is known, which a backdrop that is drawn first delays, this is what is told.
    const { preset } = await getRenderSettings(ids);
    const framesPerSecond = await findDrawingPace(ids.workspaceId, preset);
    const forecast = { timeline, drawing, positions: missingPositions, framesPerSecond };
    const secondsLeft = await forecastDrawing(forecast);
    await updateProgress(ids, { ...startDrawing(layoutTimeline(timeline), missingPositions), secondsLeft });
  }

  return { missingPositions };
}
