import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FootageBackground, PhotoBackground } from "../timeline/schema";
import { clipDurationInFrames, fitBox, photoView, sceneProgress } from "./geometry";

const size = fc.record({
  width: fc.integer({ min: 1, max: 8000 }),
  height: fc.integer({ min: 1, max: 8000 }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
const rectangle = fc
  .tuple(
    share,
    share,
    fc.double({ min: 0.05, max: 1, noNaN: true }),
    fc.double({ min: 0.05, max: 1, noNaN: true }),
  )
  .map(([x, y, width, height]) => ({ x: x * (1 - width), y: y * (1 - height), width, height }));
const photo = fc.record<PhotoBackground>({
  kind: fc.constant("photo"),
  assetKey: fc.constant("photo.jpg"),
  width: fc.integer({ min: 16, max: 8000 }),
  height: fc.integer({ min: 16, max: 8000 }),
  from: rectangle,
  to: rectangle,
});

const evenSize = fc.record({
  width: fc.integer({ min: 1, max: 2000 }).map((half) => 2 * half),
  height: fc.integer({ min: 1, max: 2000 }).map((half) => 2 * half),
});
const fit = fc.constantFrom("cover" as const, "contain" as const);

describe("fitting a source into a target", () => {
  it("gives whole, even pixels in the middle of the target", () => {
    fc.assert(
      fc.property(size, evenSize, fit, (source, target, fit) => {
        const box = fitBox({ source, target, fit });

        for (const pixels of Object.values(box)) expect(Math.abs(pixels % 2)).toBe(0);
        expect(Math.abs(box.x + box.width / 2 - target.width / 2)).toBeLessThanOrEqual(2);
        expect(Math.abs(box.y + box.height / 2 - target.height / 2)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it("keeps the source's shape but for the rounding", () => {
    fc.assert(
      fc.property(size, evenSize, fit, (source, target, fit) => {
        const { width, height } = fitBox({ source, target, fit });
        const shape = source.width / source.height;

        // One side equals the target's; the other is off by less than two pixels, and is at least two.
        expect(
          Math.min(Math.abs(height * shape - width), Math.abs(height * shape - width) / shape),
        ).toBeLessThan(2 + 1e-3);
      }),
    );
  });

  it("leaves nothing bare when it covers", () => {
    fc.assert(
      fc.property(size, evenSize, (source, target) => {
        const box = fitBox({ source, target, fit: "cover" });

        expect(Math.max(box.x, box.y)).toBeLessThanOrEqual(0);
        expect(box.x + box.width).toBeGreaterThanOrEqual(target.width);
        expect(box.y + box.height).toBeGreaterThanOrEqual(target.height);
        expect(Math.min(box.width - target.width, box.height - target.height)).toBe(0);
      }),
    );
  });

  it("cuts nothing off when it is contained", () => {
    fc.assert(
      fc.property(size, evenSize, (source, target) => {
        const box = fitBox({ source, target, fit: "contain" });

        expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(target.width);
        expect(box.y + box.height).toBeLessThanOrEqual(target.height);
        expect(Math.min(target.width - box.width, target.height - box.height)).toBe(0);
      }),
    );
  });
});

describe("the view of a photo", () => {
  it("has the target's shape, the rectangle's middle, and stays inside the photo at every moment", () => {
    fc.assert(
      fc.property(photo, size, share, (background, target, progress) => {
        const view = photoView({ background, target, progress });
        const middle = (at: number, start: "x" | "y", length: "width" | "height") =>
          (background.from[start] + background.from[length] / 2) * (1 - at) +
          (background.to[start] + background.to[length] / 2) * at;

        expect(view.width / view.height / (target.width / target.height)).toBeCloseTo(1, 6);
        expect(view.x + view.width / 2).toBeCloseTo(middle(progress, "x", "width") * background.width, 3);
        expect(view.y + view.height / 2).toBeCloseTo(middle(progress, "y", "height") * background.height, 3);
        expect(view.x).toBeGreaterThanOrEqual(-1e-6);
        expect(view.y).toBeGreaterThanOrEqual(-1e-6);
        expect(view.x + view.width).toBeLessThanOrEqual(background.width + 1e-6);
        expect(view.y + view.height).toBeLessThanOrEqual(background.height + 1e-6);
      }),
    );
  });

  it("starts on one rectangle and ends on the other", () => {
    const background: PhotoBackground = {
      kind: "photo",
      assetKey: "photo.jpg",
      width: 4000,
      height: 2250,
      from: { x: 0, y: 0, width: 1, height: 1 },
      to: { x: 0.1, y: 0.2, width: 0.5, height: 0.5 },
    };
    const target = { width: 1920, height: 1080 };

    const near = (value: number): unknown => expect.closeTo(value, 6);
    const [first, last] = [0, 1].map((progress) => photoView({ background, target, progress }));

    expect(first).toEqual({ x: near(0), y: near(0), width: near(4000), height: near(2250) });
    expect(last).toEqual({ x: near(400), y: near(450), width: near(2000), height: near(1125) });
  });
});

describe("the progress of a scene", () => {
  it("is 0 on its first frame, 1 on its last, and held outside", () => {
    expect(sceneProgress(0, 90)).toBe(0);
    expect(sceneProgress(89, 90)).toBe(1);
    expect(sceneProgress(200, 90)).toBe(1);
    expect(sceneProgress(-3, 90)).toBe(0);
    expect(sceneProgress(0, 1)).toBe(0);
  });
});

const clip: FootageBackground = {
  kind: "footage",
  assetKey: "clip.mp4",
  width: 1920,
  height: 1080,
  sourceDurationMs: 4000,
  trimStartMs: 0,
  playbackRate: 1,
  fit: "cover",
  whenTooShort: "loop",
};

describe("the frames that a clip can fill", () => {
  it("are those of its time from the trim point", () => {
    expect(clipDurationInFrames(clip, 30)).toBe(120);
    expect(clipDurationInFrames({ ...clip, trimStartMs: 1000 }, 30)).toBe(90);
  });

  it("are fewer when it plays faster", () => {
    expect(clipDurationInFrames({ ...clip, playbackRate: 2 }, 30)).toBe(60);
  });

  it("never reach past its end, and are at least one", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.constantFrom(24, 25, 30, 50, 60),
        (sourceDurationMs, trimStartMs, fps) => {
          const frames = clipDurationInFrames({ ...clip, sourceDurationMs, trimStartMs }, fps);

          expect(frames).toBeGreaterThanOrEqual(1);
          if (frames > 1)
            expect(trimStartMs + (frames * 1000) / fps).toBeLessThanOrEqual(sourceDurationMs + 0.001);
        },
      ),
    );
  });
});
