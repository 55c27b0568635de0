import { expect, it } from "vitest";
import { formatClock, positionLabel, roughTimeLabel, timeLabel, timeLeftLabel } from "./time-labels";

it("names hours, and leaves out what is nothing", () => {
  expect([8, 60, 130, 180, 3599, 3600, 7384.1, 83_200].map(timeLabel)).toEqual([
    ...["8 s", "1 min", "2 min 10 s", "3 min", "59 min 59 s", "1 h", "2 h 3 min", "23 h 7 min"],
  ]);
});

it("rounds estimates to minutes", () => {
  expect([8.2, 89, 100, 9420].map(roughTimeLabel)).toEqual(["9 s", "89 s", "2 min", "2 h 37 min"]);
});

it("has hours on the clock where there are some", () => {
  expect([0, 42.9, 725, 7521].map(formatClock)).toEqual(["0:00", "0:42", "12:05", "2:05:21"]);
});

it("gives the time of a frame, and all of a scene that is shown as a whole", () => {
  expect(positionLabel(360, 30, undefined)).toBe("0:12");
  expect(positionLabel(360, 30, { from: 360, durationInFrames: 180 })).toBe("0:12 to 0:18");
});

it("counts down between two estimates, and says when they were wrong", () => {
  expect(timeLeftLabel(60, 0)).toBe("about 60 s left");
  expect(timeLeftLabel(60, 48)).toBe("about 12 s left");
  expect(timeLeftLabel(60, 61)).toBe("taking longer than expected");
});
