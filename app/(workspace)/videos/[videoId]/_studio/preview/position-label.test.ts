import { expect, it } from "vitest";
import { positionLabel } from "./position-label";

it("gives the time of a frame, and all of a scene that is shown as a whole", () => {
  expect(positionLabel(360, 30, undefined)).toBe("0:12");
  expect(positionLabel(360, 30, { from: 360, durationInFrames: 180 })).toBe("0:12 to 0:18");
});
