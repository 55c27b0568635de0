import type { GeoStream } from "d3-geo";

/**
 * A stream that leaves out points nearer than `leastPx` to the one before. A map of a continent in full detail is a
 * megabyte of path for every frame to rasterise; what lies within a pixel cannot be seen.
 */
export function thinStream(output: GeoStream, leastPx: number): GeoStream {
  let last: [number, number] | undefined;

  return {
    point(x, y) {
      if (last && Math.hypot(x - last[0], y - last[1]) < leastPx) return;

      last = [x, y];
      output.point(x, y);
    },
    lineStart() {
      last = undefined;
      output.lineStart();
    },
    lineEnd: () => output.lineEnd(),
    polygonStart: () => output.polygonStart(),
    polygonEnd: () => output.polygonEnd(),
  };
}
