import { describe, expect, it } from "vitest";
import { sampleTimeline } from "../fixtures/sample-props";
import { sceneDurationInFrames } from "./layout";
import type { Transition } from "./schema";
import { sceneTransition, transitionProgress } from "./transition-motion";

const timeline = sampleTimeline({ kinds: ["statement", "quote"] });
const [first, second] = timeline.scenes;
if (!first || !second) throw new Error("The sample has too few scenes.");

describe("the way into a scene", () => {
  it("is a cut for the first scene, which has nothing to come from", () => {
    const opening = { ...first, transition: { kind: "wipe" as const, durationInFrames: 10 } };
    const scenes = [opening, second];

    expect(sceneTransition(opening, { ...timeline, scenes })).toEqual({ kind: "cut", durationInFrames: 0 });
  });

  it("lies within the scene's time", () => {
    const scene = { ...second, transition: { kind: "slide" as const, durationInFrames: 100_000 } };

    expect(sceneTransition(scene, timeline).durationInFrames).toBe(sceneDurationInFrames(scene, timeline));
  });

  it("takes no time when it is a cut", () => {
    const scene = { ...second, transition: { kind: "cut" as const, durationInFrames: 12 } };

    expect(sceneTransition(scene, timeline).durationInFrames).toBe(0);
  });
});

describe.each(["crossfade", "slide", "wipe", "dip"] as const)("a %s", (kind) => {
  const transition: Transition = { kind, durationInFrames: 12 };
  const progress = Array.from({ length: 14 }, (_, frame) => transitionProgress(transition, frame));

  it("moves in every one of its frames, the first included, and only forwards", () => {
    let before = 0;

    for (const now of progress.slice(0, 13)) {
      expect(now).toBeGreaterThan(before);
      before = now;
    }
  });

  it("is over after its last frame", () => {
    expect(progress[11]).toBeLessThan(1);
    expect(progress[12]).toBe(1);
    expect(progress[13]).toBe(1);
  });
});
