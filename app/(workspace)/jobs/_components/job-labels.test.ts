import { expect, test } from "vitest";
import { durationLabel, placeBar, stepLabel } from "./job-labels";

const at = (ms: number) => new Date(ms);

test("steps are read as words", () => {
  expect(stepLabel("narrate-scene-2")).toBe("Narrate scene 2");
});

test.each([
  [-5, "0.0 s"],
  [420, "0.4 s"],
  [12_000, "12 s"],
  [130_000, "2 min 10 s"],
])("%i ms are read as %s", (ms, label) => {
  expect(durationLabel(ms)).toBe(label);
});

test("a bar lies where its step was, to the end that is shown where it goes on", () => {
  const shown = { fromMs: 1000, untilMs: 2000 };

  expect(placeBar({ startedAt: at(1250), endedAt: at(1500) }, shown)).toEqual({ left: 25, width: 25 });
  expect(placeBar({ startedAt: at(1250), endedAt: null }, shown)).toEqual({ left: 25, width: 75 });
});

test("a step of no time, at the very end, can be seen", () => {
  const shown = { fromMs: 1000, untilMs: 2000 };

  expect(placeBar({ startedAt: at(2000), endedAt: at(2000) }, shown)).toEqual({ left: 99, width: 1 });
});
