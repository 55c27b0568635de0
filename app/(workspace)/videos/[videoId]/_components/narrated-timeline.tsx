import { AbsoluteFill, Html5Audio, Sequence } from "remotion";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { TimelineProps } from "@/remotion/timeline/schema";
import { Timeline } from "@/remotion/timeline/timeline";
import { msToFrames } from "@/remotion/timing";

/** The picture with the narration that was spoken already; renders mix their sound elsewhere, with music. */
export function NarratedTimeline({ timeline, mediaBaseUrl }: TimelineProps) {
  const layout = layoutTimeline(timeline);
  const { fps } = timeline;

  return (
    <AbsoluteFill>
      <Timeline timeline={timeline} mediaBaseUrl={mediaBaseUrl} />
      {timeline.scenes.map(({ id, narration }, position) => {
        const startMs = layout.scenes[position]?.narrationStartMs;
        if (!narration || startMs === undefined) return null;

        return (
          <Sequence
            key={id}
            layout="none"
            from={msToFrames(startMs, fps)}
            durationInFrames={Math.max(1, msToFrames(narration.durationMs, fps))}
          >
            <Html5Audio src={`${mediaBaseUrl}/${narration.assetKey}`} />
          </Sequence>
        );
      })}
    </AbsoluteFill>
  );
}
