import { expect, test } from "vitest";
import { estimateCost, estimateRemainingCost } from "./upload-cost";

const all = { thumbnail: "render", playlistId: "PL1", captions: true } as const;
const step = (state: "waiting" | "done" | "skipped" | "failed") => ({ state, reason: null });
const steps = { thumbnail: step("waiting"), captions: step("waiting"), playlist: step("waiting") };

test("a publication costs an upload, and units for all that it has", () => {
  expect(estimateCost(all)).toEqual({ uploads: 1, units: 110, optionalUnits: 400 });
  expect(estimateCost({ thumbnail: "none", playlistId: null, captions: false })).toEqual({
    ...{ uploads: 1, units: 10, optionalUnits: 0 },
  });
});

test("what is done is not promised again", () => {
  expect(estimateRemainingCost(all, { steps, hasSession: false })).toEqual(estimateCost(all));
  expect(
    estimateRemainingCost(all, {
      steps: { thumbnail: step("done"), captions: step("failed"), playlist: step("skipped") },
      hasSession: true,
    }),
  ).toEqual({ uploads: 0, units: 10, optionalUnits: 0 });
});
