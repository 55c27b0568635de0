import { expect, it } from "vitest";
import { lostColumnLabel, lostLabel } from "./scene-labels";

it.each([
  [0.124, "12 of 100 viewers", "−12"],
  [0.004, "less than 1 of 100 viewers", "0"],
  [0, "nobody", "0"],
  [-0.031, "nobody", "+3"],
])("a scene that loses %d loses %s", (ratio, label, column) => {
  expect([lostLabel(ratio), lostColumnLabel(ratio)]).toEqual([label, column]);
});
