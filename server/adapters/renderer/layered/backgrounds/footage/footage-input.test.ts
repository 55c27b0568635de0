import { describe, expect, it } from "vitest";
import type { FootageBackground } from "@/remotion/timeline/schema";
import { buildFootageFilter } from "./footage-input";

const background: FootageBackground = {
  kind: "footage",
  assetKey: "clip.mp4",
  width: 1920,
  height: 1080,
  sourceDurationMs: 2000,
  trimStartMs: 0,
  playbackRate: 1,
  fit: "cover",
  whenTooShort: "loop",
};
const input = {
  background,
  timeline: { fps: 30, themeId: "paper", language: "en" } as const,
  facts: {
    timeBase: { numerator: 1, denominator: 15_360 },
    squareHeight: 1080,
    pixelFormat: "yuv420p",
    colorSpace: "bt709",
    colorTransfer: "bt709",
    colorPrimaries: "bt709",
    colorRange: "tv",
  },
  size: { width: 1080, height: 1920 },
  trimInFrames: 0,
  passInFrames: 60,
  durationInFrames: 150,
  timesOpened: 1,
};

describe("the filter of a clip", () => {
  it("scales it to the box in which the browser draws it, and cuts that to the output", () => {
    expect(buildFootageFilter(input)).toContain("scale=3414:1920");
    expect(buildFootageFilter(input)).toContain("crop=1080:1920:1166:0");
  });

  it("lays it over the theme's colour where it leaves bands", () => {
    const filter = buildFootageFilter({ ...input, background: { ...background, fit: "contain" } });

    expect(filter).toContain("color=0xF0E7D8:size=1080x1920");
    expect(filter).toContain("overlay=0:658");
    expect(filter).not.toContain("crop");
  });

  it("needs no ground for a clip of the output's shape", () => {
    const size = { width: 1280, height: 720 };

    expect(
      buildFootageFilter({ ...input, size, background: { ...background, fit: "contain" } }),
    ).not.toContain("overlay");
  });

  it("repeats a pass from memory, or joins as many as the clip was opened for", () => {
    expect(buildFootageFilter(input)).toContain("loop=loop=-1:size=60");

    const joined = buildFootageFilter({ ...input, timesOpened: 3 });
    expect(joined).toContain("[pass-0][pass-1][pass-2]concat=n=3");
    expect(joined).not.toContain("loop=");
  });

  it("holds the last picture of a clip that is to stand still", () => {
    expect(
      buildFootageFilter({ ...input, background: { ...background, whenTooShort: "freeze" } }),
    ).not.toContain("loop=");
  });
});
