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
  const first = addFramesDone(planned, layout, { position: 0, framesDone: 40 });
  const both = addFramesDone(first, layout, { position: 2, framesDone: 60 });
  const done = addFramesDone(both, layout, { position: 0, framesDone: 100 });

  expect(both).toMatchObject({ scenesDone: 1, share: 0.5 });
  expect(done).toMatchObject({ scenesDone: 2, share: 0.65 });
});

test("what another process said of the time left stands until somebody knows better", () => {
  const progress = { ...startDrawing(layout, [0]), secondsLeft: 30 };

  expect(addFramesDone(progress, layout, { position: 0, framesDone: 1 }).secondsLeft).toBe(30);
});

test("a late word on a scene does not bring back a stage that is over", () => {
  const assembling = { stage: "assembling" as const, sceneCount: 3, share: 0 };

  expect(addFramesDone(assembling, layout, { position: 0, framesDone: 50 })).toBe(assembling);
});
