import { describe, expect, it } from "vitest";
import { buildSegmentFilter } from "./segment-filter";

const layer = { box: { x: 96, y: 250, width: 640, height: 360 }, frames: [0, 1, 2, 40] };
const plain = {
  fps: 30,
  durationInFrames: 91,
  backgroundFilter: "[0:v]null[background]",
  backgroundStepInFrames: 3,
  finalFilter: "format=yuv420p",
};

describe("the filter of a segment", () => {
  it("is the background alone where nothing is painted over it", () => {
    expect(buildSegmentFilter(plain)).not.toContain("overlay");
  });

  it("lays content, transition and captions over the background, in this order", () => {
    const filter = buildSegmentFilter({
      ...plain,
      content: { input: 1, layer },
      transition: { input: 2, durationInFrames: 12 },
      captions: { input: 3, layer },
    });

    expect([...filter.matchAll(/\[(\w+)\]overlay/g)].map(([, name]) => name)).toEqual([
      "content",
      "transition",
      "captions",
    ]);
  });

  it("starts each picture half a frame before the background's frame that shows it", () => {
    const times = /setpts='([^']+)'/.exec(
      buildSegmentFilter({ ...plain, content: { input: 1, layer } }),
    )?.[1];

    expect(times).toBe("0+2*gte(N,1)+2*gte(N,2)+76*gte(N,3)");
  });

  it("composes the frames in which the background, a layer or a transition changes, and the one after the last", () => {
    const select = (input: Partial<Parameters<typeof buildSegmentFilter>[0]>) =>
      /select='([^']+)'/.exec(buildSegmentFilter({ ...plain, ...input }))?.[1];

    expect(select({})).toBe("not(mod(n,3))+eq(n,91)");
    expect(select({ content: { input: 1, layer } })).toBe("not(mod(n,3))+eq(n,1)+eq(n,2)+eq(n,40)+eq(n,91)");
    expect(select({ transition: { input: 2, durationInFrames: 12 } })).toBe(
      "not(mod(n,3))+lte(n,12)+eq(n,91)",
    );
  });

  it("keeps the times of a thousand pictures shallow enough for ffmpeg", () => {
    const frames = Array.from({ length: 1000 }, (_, index) => 3 * index);
    const filter = buildSegmentFilter({ ...plain, content: { input: 1, layer: { ...layer, frames } } });
    const times = /setpts='([^']+)'/.exec(filter)?.[1] ?? "";
    const steps = [...times.matchAll(/(?<!\d)(\d+)\*gte\(N,(\d+)\)/g)].map(([, step, index]) => [
      Number(step),
      Number(index),
    ]);

    expect(steps).toEqual(frames.slice(1).map((_, index) => [6, index + 1]));
    expect(Math.max(...times.split(/[()]{2,}/).map((part) => part.split("+").length))).toBeLessThan(20);
  });
});
