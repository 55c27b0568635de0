import { AbsoluteFill, Html5Audio, Sequence } from "remotion";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { TimelineProps } from "@/remotion/timeline/schema";
import { Timeline } from "@/remotion/timeline/timeline";
import { msToFrames } from "@/remotion/timing";
import { MusicBed } from "./music-bed";

type NarratedTimelineProps = TimelineProps & { musicKey: string | undefined };

/** The picture with the narration that was spoken already, over its music; renders mix their sound elsewhere. */
export function NarratedTimeline({ timeline, mediaBaseUrl, musicKey }: NarratedTimelineProps) {
  const layout = layoutTimeline(timeline);
  const { fps } = timeline;

  return (
    <AbsoluteFill>
      <Timeline timeline={timeline} mediaBaseUrl={mediaBaseUrl} />
      {musicKey && <MusicBed timeline={timeline} src={`${mediaBaseUrl}/${musicKey}`} />}
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
