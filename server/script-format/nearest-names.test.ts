import { expect, it } from "vitest";
import { nearestNames } from "./nearest-names";

it("the names most like a mistyped one are named, the nearest first", () => {
  expect(nearestNames("reaf.jpg", ["whale.jpg", "reef.jpg", "reef at night.jpg"])[0]).toBe("reef.jpg");
  expect(nearestNames("heart", ["heart-beat", "brain"])).toEqual(["heart-beat"]);
  expect(nearestNames("octopus.jpg", ["xyz"])).toEqual([]);
});

it("what is longer than any name is like none, and nobody waits to hear so", () => {
  const names = Array.from({ length: 1000 }, (_value, index) => `${"a".repeat(250)}${index}`);

  expect(nearestNames("a".repeat(200_000), names)).toEqual([]);
});
