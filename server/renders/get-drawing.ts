import type { Timeline } from "@/remotion/timeline/schema";
import type { EncodingSettings } from "@/server/adapters/ffmpeg/encoding-settings";
import { resolvePreset } from "./presets";
import { getRenderSettings } from "./repository";
import type { RenderIds, RenderSettings } from "./schema";

/** How the pictures of a render are drawn and encoded, the same for all its segments and part of their hash. */
export type Drawing = Omit<RenderSettings, "preset"> & { settings: EncodingSettings };

/** How a render's pictures are drawn; `timeline` is the whole one: the smallest source decides. Throws NOT_FOUND. */
export async function getDrawing(ids: RenderIds, timeline: Timeline): Promise<Drawing> {
  const { preset, ...rest } = await getRenderSettings(ids);

  return { ...rest, settings: resolvePreset(preset, timeline) };
}
