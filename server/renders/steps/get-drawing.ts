import type { Timeline } from "@/remotion/timeline/schema";
import type { SegmentSettings } from "@/server/segments/planned-segment";
import { resolvePreset } from "@/server/segments/presets";
import { getRenderSettings } from "../repository";
import type { RenderIds } from "../schema";

/** How a render's pictures are drawn; `timeline` is the whole one: the smallest source decides. Throws NOT_FOUND. */
export async function getDrawing(ids: RenderIds, timeline: Timeline): Promise<SegmentSettings> {
  const { preset, ...rest } = await getRenderSettings(ids);

  return { ...rest, settings: resolvePreset(preset, timeline) };
}
