import { describe, expect, it } from "vitest";
import { renderEndNotice } from "./render-end-notice";

describe("renderEndNotice", () => {
  it("names the video that is ready", () => {
    expect(renderEndNotice({ state: "succeeded", failureReason: null }, "Cranes")).toMatchObject({
      heading: "Your video is ready",
      details: "Cranes",
    });
  });

  it("says why a render failed", () => {
    expect(renderEndNotice({ state: "failed", failureReason: "The disk is full." }, "Cranes")).toMatchObject({
      isGood: false,
      details: "Cranes: The disk is full.",
    });
  });

  it("says nothing of a render that goes on, or that somebody cancelled", () => {
    expect(renderEndNotice({ state: "running", failureReason: null }, "Cranes")).toBeNull();
    expect(renderEndNotice({ state: "cancelled", failureReason: null }, "Cranes")).toBeNull();
  });
});
