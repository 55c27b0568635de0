import { geoDistance, geoInterpolate, geoPath, type GeoProjection } from "d3-geo";
import type { MapCity } from "../../timeline/schema";

/** Degrees east and north, as GeoJSON has them. */
export type Position = [number, number];

/** Angle between two points: small enough that even the longest route looks curved. */
const stepInRadians = 0.02;

/** The shortest way over the globe from one place to another, as points along it, including both ends. */
export function greatCircle(from: Position, to: Position): Position[] {
  const count = Math.max(8, Math.ceil(geoDistance(from, to) / stepInRadians));
  const along = geoInterpolate(from, to);

  return [from, ...Array.from({ length: count - 1 }, (_, index) => along((index + 1) / count)), to];
}

/** The part of a leg drawn so far: its line as SVG path data, and the point and direction (radians) of its head. */
export type DrawnLeg = { path: string; head: { x: number; y: number; angle: number } };

/** A leg drawn up to `progress` (0..1), undefined before it begins. Lines over the map's edge continue at the other. */
export function drawLeg(
  { from, to }: { from: Position; to: Position },
  progress: number,
  projection: GeoProjection,
): DrawnLeg | undefined {
  if (progress <= 0) return undefined;
  const along = geoInterpolate(from, to);
  const end = along(progress);
  const points = greatCircle(from, end);
  const path = geoPath(projection).digits(1)({ type: "LineString", coordinates: points });
  const head = projection(end);
  const behind = projection(along(Math.max(0, progress - 0.01)));
  if (!path || !head || !behind) return undefined;

  return {
    path,
    head: { x: head[0], y: head[1], angle: Math.atan2(head[1] - behind[1], head[0] - behind[0]) },
  };
}

/** Where a city lies. */
export function positionOf({ longitude, latitude }: MapCity): Position {
  return [longitude, latitude];
}
