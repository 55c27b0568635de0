import { layoutTimeline } from "@/remotion/timeline/layout";
import type { BackdropBackground, Timeline } from "@/remotion/timeline/schema";
import type { SegmentSettings } from "@/server/segments/planned-segment";
import { isBackdropDrawn } from "@/server/segments/produce-backdrop";

/** The time on top of the frames, and the time for a backdrop's first drawing. */
const extra = { fixedSeconds: 4, secondsPerBackdrop: 2 };

type DrawingForecast = {
  timeline: Timeline;
  drawing: SegmentSettings;
  positions: number[];
  framesPerSecond: number;
};

/** About how many seconds it takes to draw the scenes at `positions`, and those of their backdrops that are not drawn yet. */
export async function forecastDrawing({
  timeline,
  drawing,
  positions,
  framesPerSecond,
}: DrawingForecast): Promise<number> {
  const layout = layoutTimeline(timeline);
  const backdrops = new Map<string, BackdropBackground>();
  let frames = 0;
  for (const position of positions) {
    frames += layout.scenes[position]?.durationInFrames ?? 0;
    const background = timeline.scenes[position]?.background;
    if (drawing.renderer === "layered" && background?.kind === "backdrop")
      backdrops.set(JSON.stringify(background), background);
  }
  const { scale } = drawing.settings;
  const isDrawn = await Promise.all(
    [...backdrops.values()].map((background) => isBackdropDrawn({ background, timeline, scale })),
  );
  const missing = isDrawn.filter((drawn) => !drawn).length;

  return frames / framesPerSecond + extra.fixedSeconds + missing * extra.secondsPerBackdrop;
}
