import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Format } from "@/remotion/timeline/schema";
import { buildSegment } from "@/server/segments/build-segment";
import { chooseVideoEncoder } from "@/server/segments/choose-video-encoder";
import { isSegmentDrawn } from "@/server/segments/segment-artifact";
import { type Preset, resolvePreset } from "@/server/segments/schema";
import { buildPreviewTimeline } from "@/server/timeline/build-preview-timeline";
import { loadVideo } from "@/server/videos/load-video";
import { listChanges, type RenderChanges } from "../history/list-changes";
import { findLastSource } from "../repository";
import { chooseRenderer } from "../requests/choose-renderer";
import { findDrawingPace } from "./find-drawing-pace";
import { forecastDrawing } from "./forecast-drawing";

/** The time that speaking takes, as a share of the speech's length. */
const narrationShare = 0.05;

export type Forecast = {
  sceneCount: number;
  /** Scenes whose pictures are still to be drawn. */
  changedScenes: number;
  /** Since the last finished render in this format and preset; null if there is none. */
  changes: RenderChanges | null;
  secondsLeft: number;
};

/** Forecasts what a render of a video would have to make now, without making anything. Throws NOT_FOUND. */
export async function forecastRender({
  format: askedFormat,
  ...where
}: {
  workspaceId: string;
  videoId: string;
  preset: Preset;
  /** A format other than the video's own. */
  format?: Format;
}): Promise<Forecast> {
  const { video } = await loadVideo(where);
  const format = askedFormat ?? video.format;
  const lastSource = await findLastSource({ ...where, format });
  const { timeline, isNarrated } = await buildPreviewTimeline({ ...video, format });
  const { renderer } = await chooseRenderer("layered");
  const encoder = renderer === "layered" ? (await chooseVideoEncoder()).name : null;
  const drawing = { renderer, encoder, settings: resolvePreset(where.preset, timeline) };
  const layout = layoutTimeline(timeline);
  const changed: number[] = [];
  let speechSeconds = 0;
  for (const position of timeline.scenes.keys()) {
    if (
      isNarrated[position] &&
      (await isSegmentDrawn(where.workspaceId, { segment: buildSegment(timeline, position), drawing }))
    )
      continue;
    changed.push(position);
    if (isNarrated[position]) continue;
    speechSeconds += (layout.scenes[position]?.durationInFrames ?? 0) / timeline.fps;
  }
  const framesPerSecond = await findDrawingPace(where.workspaceId, where.preset);
  const drawingSeconds = await forecastDrawing({ timeline, drawing, positions: changed, framesPerSecond });

  return {
    sceneCount: timeline.scenes.length,
    changedScenes: changed.length,
    changes: lastSource ? listChanges(lastSource, video) : null,
    secondsLeft: Math.ceil(drawingSeconds + speechSeconds * narrationShare),
  };
}
