import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Timeline } from "@/remotion/timeline/schema";
import { framesToMs } from "@/remotion/timing";
import type { SpeechInterval } from "./duck";

/** Words with a shorter gap between them are one stretch of speech; ducking joins longer gaps itself. */
const shortestGapMs = 200;

/** The stretches of a video in which a voice is heard, from first word to last, without pauses. Pure. */
export function listSpeechIntervals(timeline: Timeline): SpeechInterval[] {
  const layout = layoutTimeline(timeline);
  const intervals: SpeechInterval[] = [];

  for (const [position, { narration, captions }] of timeline.scenes.entries()) {
    if (!narration) continue;
    const sceneStartMs = framesToMs(layout.scenes[position]?.from ?? 0, timeline.fps);
    for (const caption of captions) {
      const [startMs, endMs] = [sceneStartMs + caption.startMs, sceneStartMs + caption.endMs];
      const last = intervals.at(-1);
      if (last && startMs - last.endMs < shortestGapMs) last.endMs = Math.max(last.endMs, endMs);
      else intervals.push({ startMs, endMs });
    }
  }

  return intervals;
}
