import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Format } from "@/remotion/timeline/schema";
import { chooseRenderer } from "./choose-renderer";
import { isSegmentDrawn } from "./describe-segment";
import { resolvePreset } from "./presets";

import type { Preset } from "./schema";
import { chooseVideoEncoder } from "@/server/adapters/ffmpeg/choose-encoder";
import { getVideo } from "@/server/videos/repository";
import { peekTimeline } from "@/server/videos/peek-timeline";

/** Frames a second that a worker draws, as measured on two cores (docs/performance.md), and what comes on top. */
const pace = { framesPerSecond: 25, fixedSeconds: 4, narrationShare: 0.05 };

export type Forecast = {
  sceneCount: number;
  /** Scenes whose pictures are still to be drawn. */
  changedScenes: number;
  secondsLeft: number;
};

/** What a render of a video would have to make now, without making anything. Throws NOT_FOUND. */
export async function forecastRender(where: {
  workspaceId: string;
  videoId: string;
  preset: Preset;
  /** Another than the video's own. */
  format?: Format;
}): Promise<Forecast> {
  const video = await getVideo(where);
  const { timeline, isNarrated } = await peekTimeline({ ...video, format: where.format ?? video.format });
  const { renderer } = await chooseRenderer("layered");
  const encoder = renderer === "layered" ? (await chooseVideoEncoder()).name : null;
  const drawing = { renderer, encoder, settings: resolvePreset(where.preset, timeline) };
  const layout = layoutTimeline(timeline);
  let changedScenes = 0;
  let seconds = 0;
  for (const position of timeline.scenes.keys()) {
    if (isNarrated[position] && (await isSegmentDrawn({ timeline, drawing, position }))) continue;
    const frames = layout.scenes[position]?.durationInFrames ?? 0;
    changedScenes += 1;
    seconds += frames / pace.framesPerSecond;
    if (!isNarrated[position]) seconds += (frames / timeline.fps) * pace.narrationShare;
  }

  return {
    sceneCount: timeline.scenes.length,
    changedScenes,
    secondsLeft: Math.ceil(changedScenes === 0 ? 1 : seconds + pace.fixedSeconds),
  };
}
