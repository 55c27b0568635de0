import type { CalculateMetadataFunction } from "remotion";
import { layoutTimeline } from "./layout";
import type { TimelineProps } from "./schema";
import type { OverlaySpritesProps } from "./schemas/sprites-schema";

/** Size, rate and length of the composition, all from its timeline. */
export const calculateTimelineMetadata: CalculateMetadataFunction<TimelineProps> = ({
  props: { timeline },
}) => ({
  width: timeline.width,
  height: timeline.height,
  fps: timeline.fps,
  durationInFrames: layoutTimeline(timeline).durationInFrames,
});

/** Frames the composition must have for its sprites: `Freeze` holds no frame beyond the composition's length. */
export function overlaySpritesDurationInFrames({ sheets }: Pick<OverlaySpritesProps, "sheets">): number {
  return Math.max(sheets.length, ...sheets.flat().map(({ frame }) => frame + 1));
}
