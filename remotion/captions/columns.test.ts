import { expect, it } from "vitest";
import { countColumns } from "./caption-limits";

it.each([
  ["octopus", 7],
  ["タコ", 4],
  ["章鱼。", 6],
  ["문어", 4],
  ["🐙", 2],
  ["หมึก", 3],
  ["café", 4],
  ["", 0],
])("%s is as wide as %d Latin letters", (text, columns) => {
  expect(countColumns(text)).toBe(columns);
});
