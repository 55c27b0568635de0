import fc from "fast-check";
import { expect, it } from "vitest";
import { backdropLoopInFrames, backdropStepInFrames, loopFrame, orbit } from "./loop";

it("comes round to where it started, without a seam", () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.double({ min: 0, max: 1, noNaN: true }), (frame, phase) => {
      expect(orbit(frame + backdropLoopInFrames, phase)).toEqual(orbit(frame, phase));
    }),
  );

  const step = Math.hypot(orbit(1, 0).x - orbit(0, 0).x, orbit(1, 0).y - orbit(0, 0).y);
  const last = orbit(backdropLoopInFrames - 1, 0);
  expect(Math.hypot(orbit(0, 0).x - last.x, orbit(0, 0).y - last.y)).toBeCloseTo(step, 9);
});

it("moves in whole steps, as many in every round", () => {
  expect(backdropLoopInFrames % backdropStepInFrames).toBe(0);

  fc.assert(
    fc.property(fc.nat(5000), (frame) => {
      const shown = loopFrame(frame);

      expect(shown % backdropStepInFrames).toBe(0);
      expect((frame - shown) % backdropLoopInFrames).toBeLessThan(backdropStepInFrames);
    }),
  );
});
