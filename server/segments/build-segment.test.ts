import { expect, test } from "vitest";
import { sampleTimeline } from "@/remotion/fixtures/sample-props";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Timeline } from "@/remotion/timeline/schema";
import { hashInput } from "@/server/artifacts/schema";
import { buildSegment } from "./build-segment";

const timeline: Timeline = {
  ...sampleTimeline(),
  scenes: sampleTimeline().scenes.map((scene, position) => ({
    ...scene,
    transition:
      position === 2 ? { kind: "crossfade", durationInFrames: 10 } : { kind: "cut", durationInFrames: 0 },
  })),
};

function hashSegments(of: Timeline): string[] {
  return of.scenes.map((_, position) =>
    hashInput({ kind: "segment", workspaceId: "test", input: buildSegment(of, position) }),
  );
}

function changeScene(position: number, change: Partial<Timeline["scenes"][number]>): Timeline {
  return {
    ...timeline,
    scenes: timeline.scenes.map((scene, index) => (index === position ? { ...scene, ...change } : scene)),
  };
}

function changedPositions(changed: Timeline): number[] {
  const before = hashSegments(timeline);

  return hashSegments(changed).flatMap((hash, position) => (hash === before[position] ? [] : [position]));
}

test("together the segments have every frame of the video once", () => {
  const lengths = timeline.scenes.map((_, position) => {
    const [first, last] = buildSegment(timeline, position).frameRange;

    return last - first + 1;
  });

  expect(lengths).toEqual(layoutTimeline(timeline).scenes.map(({ durationInFrames }) => durationInFrames));
});

test("a longer scene changes its own segment and no other behind a cut", () => {
  expect(changedPositions(changeScene(3, { durationMs: 9000 }))).toEqual([3]);
});

test("a scene that is still seen in a transition changes the next segment, too", () => {
  expect(changedPositions(changeScene(1, { durationMs: 9000 }))).toEqual([1, 2]);
});

test("another clip of the same length and another row of the same scene change no picture", () => {
  const narration = { assetKey: "narration-clip/ab/other.wav", startMs: 100, durationMs: 1000 };

  expect(changedPositions(changeScene(1, { id: "other", narration }))).toEqual([]);
});
