import { layoutTimeline } from "@/remotion/timeline/layout";
import type { BackdropPlate, Timeline } from "@/remotion/timeline/schema";
import type { Drawing } from "@/server/segments/planned-segment";
import { isBackdropDrawn } from "@/server/segments/produce-backdrop";

/** What comes on top of the frames, and what a theme's first backdrop takes. */
const extra = { fixedSeconds: 4, secondsPerBackdrop: 10 };

type DrawingForecast = {
  timeline: Timeline;
  drawing: Drawing;
  positions: number[];
  framesPerSecond: number;
};

/** About how many seconds it takes to draw the scenes at `positions`, and backdrops of theirs that nobody has drawn yet. */
export async function forecastDrawing({
  timeline,
  drawing,
  positions,
  framesPerSecond,
}: DrawingForecast): Promise<number> {
  const layout = layoutTimeline(timeline);
  const backdrops = new Map<string, BackdropPlate>();
  let frames = 0;
  for (const position of positions) {
    frames += layout.scenes[position]?.durationInFrames ?? 0;
    const plate = timeline.scenes[position]?.plate;
    if (drawing.renderer === "layered" && plate?.kind === "backdrop")
      backdrops.set(JSON.stringify(plate), plate);
  }
  const { scale } = drawing.settings;
  const isDrawn = await Promise.all(
    [...backdrops.values()].map((plate) => isBackdropDrawn({ plate, timeline, scale })),
  );
  const missing = isDrawn.filter((drawn) => !drawn).length;

  return frames / framesPerSecond + extra.fixedSeconds + missing * extra.secondsPerBackdrop;
}
