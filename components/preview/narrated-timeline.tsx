import { useMemo } from "react";
import { AbsoluteFill, Html5Audio, Sequence } from "remotion";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { TimelineProps } from "@/remotion/timeline/schema";
import { Timeline } from "@/remotion/timeline/timeline";
import { framesToMs, msToFrames } from "@/remotion/timing";
import { decibelsToGain } from "@/server/audio/shared/buffers";
import { buildDuckEnvelope } from "@/server/audio/shared/duck";
import { listSpeechIntervals } from "@/server/audio/shared/speech-intervals";

/**
 * `underVoice` brings the bed, at -20 LUFS, some 18 LU under the voices, which only the render polishes. In a video without
 * a voice the bed plays at its own loudness.
 */
const gains = { underVoice: decibelsToGain(-16), alone: 1 };

type NarratedTimelineProps = TimelineProps & { musicKey: string | undefined; hasVoice: boolean };

/** The picture with the narration that was spoken already, over its music; renders mix their sound elsewhere. */
export function NarratedTimeline({ timeline, mediaBaseUrl, musicKey, hasVoice }: NarratedTimelineProps) {
  const layout = layoutTimeline(timeline);
  const { fps } = timeline;

  return (
    <AbsoluteFill>
      <Timeline timeline={timeline} mediaBaseUrl={mediaBaseUrl} />
      {musicKey && (
        <MusicBed
          timeline={timeline}
          src={`${mediaBaseUrl}/${musicKey}`}
          gain={hasVoice ? gains.underVoice : gains.alone}
        />
      )}
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

type MusicBedProps = { timeline: TimelineProps["timeline"]; src: string; gain: number };

/** The music, ducked under the narration as in the render, and repeated to fill the video. */
function MusicBed({ timeline, src, gain }: MusicBedProps) {
  const envelope = useMemo(() => buildEnvelope(timeline), [timeline]);

  return (
    <Html5Audio
      loop
      // The volume follows the video, not the music's repetitions.
      loopVolumeCurveBehavior="extend"
      src={src}
      volume={(frame) => gain * (envelope[Math.round(framesToMs(frame, timeline.fps))] ?? 0)}
    />
  );
}

function buildEnvelope(timeline: TimelineProps["timeline"]): Float32Array {
  const layout = layoutTimeline(timeline);
  const speech = listSpeechIntervals(timeline);

  return buildDuckEnvelope({ speech, durationMs: framesToMs(layout.durationInFrames, timeline.fps) });
}
