import type { Timeline } from "@/remotion/timeline/schema";
import { chooseVideoEncoder } from "@/server/segments/choose-video-encoder";
import type { SegmentSettings } from "@/server/segments/planned-segment";
import { resolvePreset } from "@/server/segments/schema";
import { getRenderSettings, updateEncoder } from "../repository";
import type { RenderIds } from "../schema";

/** How a render's pictures are drawn; `timeline` must be the whole one: the smallest source decides. Throws NOT_FOUND. */
export async function getDrawing(ids: RenderIds, timeline: Timeline): Promise<SegmentSettings> {
  const { preset, ...rest } = await getRenderSettings(ids);

  return { ...rest, settings: resolvePreset(preset, timeline) };
}

/**
 * Chooses the encoder of a layered render and keeps it with the render: segments of two encoders could not be joined.
 * Remotion encodes by itself. Throws CONFIGURATION_INVALID.
 */
export async function recordEncoder(ids: RenderIds): Promise<void> {
  const { renderer } = await getRenderSettings(ids);

  if (renderer === "layered") await updateEncoder(ids, (await chooseVideoEncoder()).name);
}
