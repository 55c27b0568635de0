import type { CalculateMetadataFunction } from "remotion";
import { layoutTimeline } from "./layout";
import type { TimelineProps } from "./schema";
import type { OverlaySpritesProps } from "./schemas/sprites-schema";

/** The size, rate and length of the composition, all taken from its timeline. */
export const calculateTimelineMetadata: CalculateMetadataFunction<TimelineProps> = ({
  props: { timeline },
}) => ({
  width: timeline.width,
  height: timeline.height,
  fps: timeline.fps,
  durationInFrames: layoutTimeline(timeline).durationInFrames,
});

/** How many frames the composition needs for its sprites: `Freeze` holds no frame beyond the composition's length. */
export function overlaySpritesDurationInFrames({ sheets }: Pick<OverlaySpritesProps, "sheets">): number {
  return Math.max(sheets.length, ...sheets.flat().map(({ frame }) => frame + 1));
}
