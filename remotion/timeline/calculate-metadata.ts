import type { CalculateMetadataFunction } from "remotion";
import { layoutTimeline } from "./layout";
import type { TimelineProps } from "./schema";

/** Size, rate and length of the composition, all from its timeline. */
export const calculateTimelineMetadata: CalculateMetadataFunction<TimelineProps> = ({
  props: { timeline },
}) => ({
  width: timeline.width,
  height: timeline.height,
  fps: timeline.fps,
  durationInFrames: layoutTimeline(timeline).durationInFrames,
});
