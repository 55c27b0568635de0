import { Thumbnail } from "@remotion/player";
import { useMemo } from "react";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { TimelineProps } from "@/remotion/timeline/schema";
import { Timeline } from "@/remotion/timeline/timeline";

/** At this share of a scene everything in it is visible, and its captions still are. */
const posedShare = 0.8;

type ScenePosterProps = TimelineProps & { position: number };

/** One scene at its fullest, as large as the available room. */
export function ScenePoster({ timeline, mediaBaseUrl, position }: ScenePosterProps) {
  const inputProps = useMemo(() => ({ timeline, mediaBaseUrl }), [timeline, mediaBaseUrl]);
  const layout = useMemo(() => layoutTimeline(timeline), [timeline]);
  const scene = layout.scenes[position];
  if (!scene) return null;

  return (
    <Thumbnail
      component={Timeline}
      inputProps={inputProps}
      durationInFrames={layout.durationInFrames}
      compositionWidth={timeline.width}
      compositionHeight={timeline.height}
      fps={timeline.fps}
      frameToDisplay={scene.from + Math.floor(scene.durationInFrames * posedShare)}
      style={{ width: "100%", height: "100%" }}
    />
  );
}
