import { z } from "zod";

/** Size and quality, see presets.ts. */
export const presetSchema = z.enum(["draft", "standard", "high"]);
export type Preset = z.infer<typeof presetSchema>;

/** `layered` composes with ffmpeg what the browser draws once; `reference` is Remotion alone. */
export const rendererSchema = z.enum(["layered", "reference"]);
export type Renderer = z.infer<typeof rendererSchema>;

export const segmentMetadataSchema = z.object({ durationInFrames: z.number().int() });
export type SegmentMetadata = z.infer<typeof segmentMetadataSchema>;
