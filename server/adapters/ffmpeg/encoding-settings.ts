import type { X264Preset } from "@remotion/renderer";

/** How a timeline becomes H.264. The same for all segments of a video, and part of their hash. */
export type EncodingSettings = {
  /** Pixels of the file per pixel of the timeline. */
  scale: number;
  /** x264's constant rate factor: lower is better and larger. Hardware encoders get their equivalent. */
  crf: number;
  x264Preset: X264Preset;
};

/** Width and height of the file that a timeline becomes, always even: H.264 halves its colour planes. */
export function getOutputSize(
  { width, height }: { width: number; height: number },
  scale: number,
): { width: number; height: number } {
  const toEven = (pixels: number) => 2 * Math.round((pixels * scale) / 2);

  return { width: toEven(width), height: toEven(height) };
}
