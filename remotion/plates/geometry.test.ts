import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PhotoPlate } from "../timeline/schema";
import { fitBox, photoView, sceneProgress } from "./geometry";

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
const photo = fc.record<PhotoPlate>({
  kind: fc.constant("photo"),
  assetKey: fc.constant("photo.jpg"),
  width: fc.integer({ min: 16, max: 8000 }),
  height: fc.integer({ min: 16, max: 8000 }),
  from: rectangle,
  to: rectangle,
});

describe("fitting a source into a target", () => {
  it("keeps its shape and its centre", () => {
    fc.assert(
      fc.property(size, size, fc.constantFrom("cover", "contain"), (source, target, fit) => {
        const box = fitBox({ source, target, fit });

        expect(box.width / box.height / (source.width / source.height)).toBeCloseTo(1, 6);
        expect(box.x + box.width / 2).toBeCloseTo(target.width / 2, 3);
        expect(box.y + box.height / 2).toBeCloseTo(target.height / 2, 3);
      }),
    );
  });

  it("leaves nothing bare when it covers, and cuts nothing off when it is contained", () => {
    fc.assert(
      fc.property(size, size, (source, target) => {
        const cover = fitBox({ source, target, fit: "cover" });
        const contain = fitBox({ source, target, fit: "contain" });

        expect(Math.min(cover.width - target.width, cover.height - target.height)).toBeCloseTo(0, 6);
        expect(Math.max(contain.width - target.width, contain.height - target.height)).toBeCloseTo(0, 6);
      }),
    );
  });
});

describe("the view of a photo", () => {
  it("has the target's shape, the rectangle's middle, and stays inside the photo at every moment", () => {
    fc.assert(
      fc.property(photo, size, share, (plate, target, progress) => {
        const view = photoView({ plate, target, progress });
        const middle = (at: number, start: "x" | "y", length: "width" | "height") =>
          (plate.from[start] + plate.from[length] / 2) * (1 - at) +
          (plate.to[start] + plate.to[length] / 2) * at;

        expect(view.width / view.height / (target.width / target.height)).toBeCloseTo(1, 6);
        expect(view.x + view.width / 2).toBeCloseTo(middle(progress, "x", "width") * plate.width, 3);
        expect(view.y + view.height / 2).toBeCloseTo(middle(progress, "y", "height") * plate.height, 3);
        expect(view.x).toBeGreaterThanOrEqual(-1e-6);
        expect(view.y).toBeGreaterThanOrEqual(-1e-6);
        expect(view.x + view.width).toBeLessThanOrEqual(plate.width + 1e-6);
        expect(view.y + view.height).toBeLessThanOrEqual(plate.height + 1e-6);
      }),
    );
  });

  it("starts on one rectangle and ends on the other", () => {
    const plate: PhotoPlate = {
      kind: "photo",
      assetKey: "photo.jpg",
      width: 4000,
      height: 2250,
      from: { x: 0, y: 0, width: 1, height: 1 },
      to: { x: 0.1, y: 0.2, width: 0.5, height: 0.5 },
    };
    const target = { width: 1920, height: 1080 };

    const near = (value: number): unknown => expect.closeTo(value, 6);
    const [first, last] = [0, 1].map((progress) => photoView({ plate, target, progress }));

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
