import { expect, it } from "vitest";
import { sampleTimeline } from "@/remotion/fixtures/sample-props";
import type { Caption } from "@/remotion/timeline/schema";
import { listSpeechIntervals } from "./speech-intervals";

const word = (startMs: number, endMs: number): Caption => ({
  ...{ text: "word", startMs, endMs, timestampMs: null, confidence: null, isEmphasized: false },
});

it("speech is from word to word, without the silence that a scene or a clip has around it", () => {
  const sample = sampleTimeline({ kinds: ["quote", "quote"] });
  const captions = [word(500, 900), word(900, 1300), word(2100, 2400)];
  const narration = { assetKey: "clip", startMs: 400, durationMs: 5000 };
  const scenes = sample.scenes.map((scene) => ({ ...scene, captions, narration, durationMs: 9000 }));

  expect(listSpeechIntervals({ ...sample, scenes })).toEqual([
    { startMs: 500, endMs: 1300 },
    { startMs: 2100, endMs: 2400 },
    { startMs: 9500, endMs: 10_300 },
    { startMs: 11_100, endMs: 11_400 },
  ]);
});

it("words that nobody says are no speech", () => {
  const sample = sampleTimeline({ kinds: ["quote"] });

  expect(listSpeechIntervals(sample)).toEqual([]);
});
