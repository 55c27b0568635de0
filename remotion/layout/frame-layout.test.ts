import { describe, expect, it } from "vitest";
import { formatDimensions, getFrameLayout } from "./frame-layout";
import { formatSchema } from "../timeline/schema";

describe.each(formatSchema.options)("the frame layout of %s", (format) => {
  const frameLayout = getFrameLayout({ ...formatDimensions[format], format });
  const { safe, content, captionBand, type, width, height } = frameLayout;

  it("keeps text in the inner 90 per cent", () => {
    expect(safe.x).toBeGreaterThanOrEqual(0.05 * width);
    expect(safe.y).toBeGreaterThanOrEqual(0.05 * height);
    expect(safe.x + safe.width).toBeLessThanOrEqual(0.95 * width + 0.001);
    expect(safe.y + safe.height).toBeLessThanOrEqual(0.95 * height + 0.001);
  });

  it("ends the caption band where the safe area ends, and the content above the band", () => {
    expect(captionBand.y + captionBand.height).toBeCloseTo(safe.y + safe.height);
    expect(content.y + content.height).toBeLessThan(captionBand.y);
    expect(content.y).toBe(safe.y);
  });

  it("has room for two lines of captions with their backing", () => {
    expect(captionBand.height).toBeGreaterThanOrEqual(2 * 1.25 * type.caption + 0.5 * type.caption);
  });

  it("sets captions at 4.5 to 6 per cent and nothing under 2.4 per cent of the height", () => {
    expect(type.caption / height).toBeGreaterThanOrEqual(0.045);
    expect(type.caption / height).toBeLessThanOrEqual(0.06);
    for (const size of Object.values(type)) expect(size / height).toBeGreaterThanOrEqual(0.024);
  });

  it("is the same picture at any size", () => {
    const half = getFrameLayout({ width: width / 2, height: height / 2, format });

    expect(half.safe.width).toBeCloseTo(safe.width / 2);
    expect(half.type.headline).toBeCloseTo(type.headline / 2);
  });
});

it("sets landscape headlines at 8 to 12 per cent of the height", () => {
  const { type, height } = getFrameLayout({ ...formatDimensions.landscape, format: "landscape" });

  expect(type.headline / height).toBeGreaterThanOrEqual(0.08);
  expect(type.headline / height).toBeLessThanOrEqual(0.12);
});

it("keeps a Short's text clear of the app's buttons", () => {
  const { safe, width, height } = getFrameLayout({ ...formatDimensions.short, format: "short" });

  expect(safe.y).toBeGreaterThanOrEqual(0.1 * height);
  expect(safe.y + safe.height).toBeLessThanOrEqual(0.8 * height + 0.001);
  expect(safe.x + safe.width).toBeLessThanOrEqual(0.86 * width + 0.001);
});
