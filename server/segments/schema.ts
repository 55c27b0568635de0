import { z } from "zod";
import { photoView } from "@/remotion/backgrounds/geometry";
import type { Background, Timeline } from "@/remotion/timeline/schema";
import type { EncodingSettings } from "@/server/adapters/ffmpeg/encoding-settings";

export const presetSchema = z.enum(["draft", "standard", "high"]);
export type Preset = z.infer<typeof presetSchema>;

/** `layered` draws each picture once in the browser and composes the video with ffmpeg; `reference` is Remotion alone. */
export const rendererSchema = z.enum(["layered", "reference"]);
export type Renderer = z.infer<typeof rendererSchema>;

export const segmentMetadataSchema = z.object({ durationInFrames: z.number().int() });
export type SegmentMetadata = z.infer<typeof segmentMetadataSchema>;

/** Factors of the standard size, 1080 pixels on the shorter side: they give 1440 and 2160. */
const highScales = { always: 4 / 3, whereSourcesAllow: 2 };

/**
 * The size and quality that a preset means for a timeline: `draft` is 540p and quick, `standard` 1080p, `high` 1440p, or
 * 2160p if no photo or clip would have to be enlarged for it. Text and backdrops can be drawn in any size. Pure.
 */
export function resolvePreset(preset: Preset, timeline: Timeline): EncodingSettings {
  switch (preset) {
    case "draft":
      return { scale: 0.5, crf: 26, x264Preset: "superfast" };
    case "standard":
      return { scale: 1, crf: 20, x264Preset: "superfast" };
    case "high":
      return { scale: chooseHighScale(timeline), crf: 18, x264Preset: "faster" };
  }
}

function chooseHighScale({ width, height, scenes }: Timeline): number {
  const scale = highScales.whereSourcesAllow;
  const target = { width: width * scale, height: height * scale };

  return scenes.every(({ background }) => isLargeEnough(background, target)) ? scale : highScales.always;
}

/** Whether a picture fills a size without being enlarged. A photo is measured where it is shown widest: its slow zoom is intended. */
function isLargeEnough(background: Background, target: { width: number; height: number }): boolean {
  if (background.kind === "backdrop") return true;

  const isWide = background.width >= target.width;
  const isHigh = background.height >= target.height;
  switch (background.kind) {
    case "footage":
      return background.fit === "cover" ? isWide && isHigh : isWide || isHigh;
    case "photo":
      return [0, 1].some((progress) => photoView({ background, target, progress }).width >= target.width);
  }
}
