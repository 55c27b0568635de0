import type { VideoConfig } from "remotion";

type CompositionInput = {
  id: "timeline" | "thumbnail" | "overlay-sprites";
  width: number;
  height: number;
  fps: number;
  durationInFrames: number;
  props: Record<string, unknown>;
};

/** A composition whose metadata we already know: asking the browser for it (`selectComposition`) would cost a page load. */
export function toComposition(input: CompositionInput): VideoConfig {
  return {
    ...input,
    defaultProps: {},
    defaultCodec: null,
    defaultOutName: null,
    defaultVideoImageFormat: null,
    defaultPixelFormat: null,
    defaultProResProfile: null,
    defaultSampleRate: null,
  };
}
