import { expect, it } from "vitest";
import { changeLabel, countLabel, figureLabel, ratioLabel, watchTimeLabel } from "./figure-labels";

it.each([
  [0, "0"],
  [1234.4, "1,234"],
  [99_999, "99,999"],
  [123_900, "124K"],
  [4_560_000, "4.56M"],
])("%d views are %s", (count, label) => {
  expect(countLabel(count)).toBe(label);
});

it.each([
  [41.2, "41 min"],
  [750, "12.5 h"],
  [74_400, "1,240 h"],
])("%d minutes are watched for %s", (minutes, label) => {
  expect(watchTimeLabel(minutes)).toBe(label);
});

it.each([
  [112, 100, "+12% on the 28 days before"],
  [97, 100, "−3% on the 28 days before"],
  [100, 100, "as before"],
  [5, 0, "none before"],
  [0, 0, "as before"],
])("%d after %d is %s", (now, before, label) => {
  expect(changeLabel(now, before, 28)).toBe(label);
});

it("each figure says its unit", () => {
  expect(figureLabel("averageViewPercentage", 47.23)).toBe("47.2%");
  expect(figureLabel("minutesWatched", 30)).toBe("30 min");
  expect([ratioLabel(1.84), ratioLabel(12.2)]).toEqual(["1.8×", "12×"]);
});
