import type { Rectangle } from "../timeline/schema";

type Size = { width: number; height: number };
type Point = { x: number; y: number };

/**
 * The part of a photo that a picture with labels shows, in fractions of the photo. It is the largest part with the target's shape, and
 * keeps the labels' points (also in fractions) as near to its middle as the photo's edges allow.
 */
export function labelledView(photo: Size, target: Size, points: readonly Point[]): Rectangle {
  const scale = Math.min(photo.width / target.width, photo.height / target.height);
  const width = Math.min(1, (target.width * scale) / photo.width);
  const height = Math.min(1, (target.height * scale) / photo.height);
  const place = (values: number[], extent: number) => {
    const middle = (Math.min(...values) + Math.max(...values)) / 2;

    return Math.min(1 - extent, Math.max(0, middle - extent / 2));
  };

  return {
    x: place(
      points.map(({ x }) => x),
      width,
    ),
    y: place(
      points.map(({ y }) => y),
      height,
    ),
    ...{ width, height },
  };
}
