import { expect, it } from "vitest";
import { findPlayerAction } from "./use-player-keys";

it("plays by Space and K, and goes from scene to scene by J and L", () => {
  expect([" ", "k", "K", "j", "l", "x"].map(findPlayerAction)).toEqual([
    ...["toggle", "toggle", "toggle", "previous", "next", null],
  ]);
});
