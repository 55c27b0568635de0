import { describe, expect, it } from "vitest";
import { describeRenderEnd } from "./describe-render-end";

describe("describeRenderEnd", () => {
  it("names the video that is ready", () => {
    expect(describeRenderEnd({ state: "succeeded", failureReason: null }, "Cranes")).toMatchObject({
      heading: "Your video is ready",
      details: "Cranes",
    });
  });

  it("says why a render failed", () => {
    expect(
      describeRenderEnd({ state: "failed", failureReason: "The disk is full." }, "Cranes"),
    ).toMatchObject({
      isGood: false,
      details: "Cranes: The disk is full.",
    });
  });

  it("says nothing of a render that goes on, or that somebody cancelled", () => {
    expect(describeRenderEnd({ state: "running", failureReason: null }, "Cranes")).toBeNull();
    expect(describeRenderEnd({ state: "cancelled", failureReason: null }, "Cranes")).toBeNull();
  });
});
