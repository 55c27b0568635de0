import { expect, it } from "vitest";
import { moveInGrid } from "./move-in-grid";

// Two drawings, then a group of five in two rows.
const places = [
  [0, 0],
  [40, 0],
  [0, 60],
  [40, 60],
  [80, 60],
  [0, 100],
  [40, 100],
].map(([left = 0, top = 0]) => ({ left, top }));

it.each([
  ["from the search into the first row", -1, "ArrowDown", 0],
  ["back to the search from there", 1, "ArrowUp", -1],
  ["down to the next group", 1, "ArrowDown", 3],
  ["down where the next row is shorter", 4, "ArrowDown", 6],
  ["up to the nearest of a shorter row", 4, "ArrowUp", 1],
  ["on from the end of a row", 4, "ArrowRight", 5],
  ["no further than the last", 6, "ArrowRight", 6],
  ["no further down than the last row", 5, "ArrowDown", 5],
  ["no further than the first", 0, "ArrowLeft", 0],
])("arrow keys lead %s", (_where, from, key, to) => {
  expect(moveInGrid(places, from, key)).toBe(to);
});
