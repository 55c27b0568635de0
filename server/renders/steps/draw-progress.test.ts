import { expect, test } from "vitest";
import { startDrawing, updateDrawing } from "./draw-progress";

/** One scene of three is there already. */
const planned = { scenesDone: 1, sceneCount: 3, framesDone: 100, frameCount: 400, elapsedSeconds: null };

test("scenes that are there already count as drawn", () => {
  expect(startDrawing(planned, 30)).toMatchObject({
    ...{ stage: "rendering", scenesDone: 1, sceneCount: 3, share: 0.25, secondsLeft: 30 },
  });
});

test("what is shown are the segments' sums", () => {
  const progress = updateDrawing(startDrawing(planned, 30), {
    ...planned,
    ...{ scenesDone: 2, framesDone: 260, elapsedSeconds: 10 },
  });

  expect(progress).toMatchObject({ scenesDone: 2, share: 0.65 });
});

test("the time that is left is the forecast at first, and then by the pace of all who draw", () => {
  const begun = startDrawing(planned, 30);
  expect(updateDrawing(begun, { ...planned, elapsedSeconds: 0 }).secondsLeft).toBe(30);

  // 100 of 300 frames in 30 s, three times the forecast.
  const { secondsLeft } = updateDrawing(begun, { ...planned, framesDone: 200, elapsedSeconds: 30 });
  expect(secondsLeft).toBeGreaterThan(40);
  expect(secondsLeft).toBeLessThan(60);
});

test("a late word on a scene does not bring back a stage that is over", () => {
  const assembling = { stage: "assembling" as const, sceneCount: 3, share: 0 };

  expect(updateDrawing(assembling, planned)).toBe(assembling);
});

test("a render that was planned before segments had rows shows how far it is", () => {
  const progress = updateDrawing(
    { stage: "rendering", sceneCount: 3, share: 0, secondsLeft: 12 },
    { ...planned, elapsedSeconds: 5 },
  );

  expect(progress).toMatchObject({ scenesDone: 1, share: 0.25, secondsLeft: 12 });
});
