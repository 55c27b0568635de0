import { z } from "zod";

/** How a timeline is encoded as H.264. The same for all segments of a video, and part of their hash. */
export const encodingSettingsSchema = z.object({
  /** Pixels of the file per pixel of the timeline. */
  scale: z.number().positive(),
  /** x264's constant rate factor: lower is better and larger. Hardware encoders get their equivalent. */
  crf: z.number(),
  x264Preset: z.enum(["ultrafast", "superfast", "veryfast", "faster", "fast", "medium"]),
});
export type EncodingSettings = z.infer<typeof encodingSettingsSchema>;

/** Width and height of a timeline's file, in pixels. Always even, because H.264 halves its colour planes. */
export function getOutputSize(
  { width, height }: { width: number; height: number },
  scale: number,
): { width: number; height: number } {
  const toEven = (pixels: number) => 2 * Math.round((pixels * scale) / 2);

  return { width: toEven(width), height: toEven(height) };
}
