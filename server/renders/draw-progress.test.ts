import { expect, test } from "vitest";
import { addFramesDone, startDrawing } from "./draw-progress";

const layout = {
  durationInFrames: 400,
  scenes: [100, 100, 200].map((durationInFrames) => ({
    from: 0,
    durationInFrames,
    narrationStartMs: undefined,
  })),
};

test("scenes that are there already count as drawn", () => {
  expect(startDrawing(layout, [0, 2])).toMatchObject({
    stage: "rendering",
    scenesDone: 1,
    sceneCount: 3,
    share: 0.25,
  });
});

test("scenes that are drawn at once, by whomever, add up", () => {
  const planned = startDrawing(layout, [0, 2]);
  const first = addFramesDone(planned, layout, { position: 0, framesDone: 40 }, 0);
  const both = addFramesDone(first, layout, { position: 2, framesDone: 60 }, 0);
  const done = addFramesDone(both, layout, { position: 0, framesDone: 100 }, 0);

  expect(both).toMatchObject({ scenesDone: 1, share: 0.5 });
  expect(done).toMatchObject({ scenesDone: 2, share: 0.65 });
});

test("the time that is left is the forecast at first, and then by the pace of all who draw", () => {
  const planned = { ...startDrawing(layout, [0, 2]), secondsLeft: 30 };
  const first = addFramesDone(planned, layout, { position: 0, framesDone: 0 }, 5000);
  expect(first.secondsLeft).toBe(30);

  // 100 of 300 frames in 30 s, thrice what was thought.
  const second = addFramesDone(first, layout, { position: 0, framesDone: 50 }, 20_000);
  const third = addFramesDone(second, layout, { position: 2, framesDone: 50 }, 35_000);
  expect(third.secondsLeft).toBeGreaterThan(40);
  expect(third.secondsLeft).toBeLessThan(60);
});

test("a late word on a scene does not bring back a stage that is over", () => {
  const assembling = { stage: "assembling" as const, sceneCount: 3, share: 0 };

  expect(addFramesDone(assembling, layout, { position: 0, framesDone: 50 }, 0)).toBe(assembling);
});
