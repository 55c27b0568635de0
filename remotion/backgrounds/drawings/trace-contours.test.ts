import { describe, expect, it } from "vitest";
import { traceContours } from "./trace-contours";

const area = { x: -50, y: -50, width: 100, height: 100 };

/** The points of a path's lines. */
function listPoints(path = ""): { x: number; y: number }[] {
  return [...path.matchAll(/[ML] (-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

describe("the contour lines of a height", () => {
  it("lie where the height is theirs: a cone's are circles", () => {
    const lines = traceContours({ levels: [20, 40], cell: 5, area, heightAt: (x, y) => Math.hypot(x, y) });

    for (const [index, level] of [20, 40].entries()) {
      const points = listPoints(lines[index]);
      expect(points.length).toBeGreaterThan(30);
      for (const { x, y } of points) expect(Math.abs(Math.hypot(x, y) - level)).toBeLessThan(0.5);
    }
  });

  it("are closed, and two at a saddle", () => {
    const [line] = traceContours({ levels: [30], cell: 5, area, heightAt: (x, y) => Math.hypot(x, y) });
    const counts = new Map<string, number>();
    for (const { x, y } of listPoints(line)) counts.set(`${x} ${y}`, (counts.get(`${x} ${y}`) ?? 0) + 1);
    expect(new Set(counts.values())).toEqual(new Set([2]));

    const square = { x: -1, y: -1, width: 2, height: 2 };
    const [saddle] = traceContours({ levels: [0], cell: 2, area: square, heightAt: (x, y) => x * y });
    expect(listPoints(saddle)).toHaveLength(4);
  });

  it("are none where the land never reaches the level", () => {
    expect(traceContours({ levels: [200], cell: 5, area, heightAt: () => 1 })).toEqual([""]);
  });
});
