import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FootageBackground } from "../timeline/schema";
import { clipDurationInFrames } from "./footage-clip";

const clip: FootageBackground = {
  kind: "footage",
  assetKey: "clip.mp4",
  width: 1920,
  height: 1080,
  sourceDurationMs: 4000,
  trimStartMs: 0,
  playbackRate: 1,
  fit: "cover",
  whenTooShort: "loop",
};

describe("the frames that a clip can fill", () => {
  it("are those of its time from the trim point", () => {
    expect(clipDurationInFrames(clip, 30)).toBe(120);
    expect(clipDurationInFrames({ ...clip, trimStartMs: 1000 }, 30)).toBe(90);
  });

  it("are fewer when it plays faster", () => {
    expect(clipDurationInFrames({ ...clip, playbackRate: 2 }, 30)).toBe(60);
  });

  it("never reach past its end, and are at least one", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.constantFrom(24, 25, 30, 50, 60),
        (sourceDurationMs, trimStartMs, fps) => {
          const frames = clipDurationInFrames({ ...clip, sourceDurationMs, trimStartMs }, fps);

          expect(frames).toBeGreaterThanOrEqual(1);
          if (frames > 1)
            expect(trimStartMs + (frames * 1000) / fps).toBeLessThanOrEqual(sourceDurationMs + 0.001);
        },
      ),
    );
  });
});
