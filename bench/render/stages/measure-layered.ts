import { z } from "zod";
import { layoutTimeline } from "@/remotion/timeline/layout";
import { env } from "@/server/env";
import { resolvePreset } from "@/server/segments/schema";
import { drawSegments } from "./draw-segments";
import { openBrowser } from "./open-browser";
import type { StageInput } from "./stage-input";

export const layeredSchema = z.object({
  frames: z.number(),
  layeredS: z.number(),
  segmentsAtOnce: z.number(),
});

/** The segment stage of a worker that has its browser open and the backdrops at hand; nothing else is drawn before. */
export async function measureLayered(input: StageInput): Promise<z.infer<typeof layeredSchema>> {
  await openBrowser();
  const startedAt = performance.now();
  await drawSegments(input, resolvePreset("standard", input.timeline));

  return {
    frames: layoutTimeline(input.timeline).durationInFrames,
    layeredS: (performance.now() - startedAt) / 1000,
    segmentsAtOnce: env.renderSegmentsAtOnce,
  };
}
