import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PhotoBackground } from "@/remotion/timeline/schema";
import { planJourney } from "./plan-journey";

const target = { width: 1920, height: 1080 };
const whole = { x: 0, y: 0, width: 1, height: 1 };
const photo = (width: number, height: number, to = whole): PhotoBackground => ({
  kind: "photo",
  assetKey: "photo.jpg",
  width,
  height,
  from: whole,
  to,
});

describe("a photo's journey", () => {
  it("is drawn from one to two samples for each of the output, unless the photo has fewer", () => {
    const side = fc.integer({ min: 500, max: 12_000 });
    const part = fc.double({ min: 0.2, max: 1, noNaN: true });

    fc.assert(
      fc.property(side, side, part, (width, height, share) => {
        const to = { x: 0, y: 0, width: share, height: share };
        const { frames } = planJourney({
          background: photo(width, height, to),
          target,
          durationInFrames: 12,
        });

        for (const { view } of frames) expect(view.width / target.width).toBeLessThanOrEqual(2.01);
      }),
    );
  });

  it("decodes a large photo no larger than its narrowest view asks for", () => {
    const { width, height, frames } = planJourney({
      background: photo(7680, 4320),
      target,
      durationInFrames: 3,
    });

    expect([width, height]).toEqual([1920, 1080]);
    expect(frames[0]).toEqual({ halvings: 0, view: { x: 0, y: 0, width: 1920, height: 1080 } });
  });

  it("keeps the samples of a close view, and halves them while the view is wide", () => {
    const to = { x: 0.25, y: 0.25, width: 0.25, height: 0.25 };
    const { width, frames } = planJourney({ background: photo(7680, 4320, to), target, durationInFrames: 3 });

    expect(width).toBe(7680);
    expect(frames.map(({ halvings }) => halvings)).toEqual([2, 1, 0]);
    expect(frames[0]?.view).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
    expect(frames[2]?.view).toEqual({ x: 1920, y: 1080, width: 1920, height: 1080 });
  });
});
