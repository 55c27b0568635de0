import { useMemo } from "react";
import { Html5Audio } from "remotion";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Timeline } from "@/remotion/timeline/schema";
import { framesToMs } from "@/remotion/timing";
import { decibelsToGain } from "@/server/audio/shared/buffers";
import { buildDuckEnvelope } from "@/server/audio/shared/duck";

/** Brings the bed, at -20 LUFS, some 18 LU under the voices as they are spoken: the render polishes them first. */
const gain = decibelsToGain(-16);

/** The music under the narration, which makes room for it as in the render; it is repeated as often as it takes. */
export function MusicBed({ timeline, src }: { timeline: Timeline; src: string }) {
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

function buildEnvelope(timeline: Timeline): Float32Array {
  const layout = layoutTimeline(timeline);
  const speech = timeline.scenes.flatMap(({ narration }, position) => {
    const startMs = layout.scenes[position]?.narrationStartMs;

    return narration && startMs !== undefined ? [{ startMs, endMs: startMs + narration.durationMs }] : [];
  });

  return buildDuckEnvelope({ speech, durationMs: framesToMs(layout.durationInFrames, timeline.fps) });
}
