import { geoDistance, geoInterpolate, geoPath, type GeoProjection } from "d3-geo";
import type { MapCity } from "../../timeline/schema";

/** Degrees east and north, as GeoJSON has them. */
export type Position = [number, number];

/** A point for each so many radians: as many as make a curve of a line of the longest route. */
const stepInRadians = 0.02;

/** The shortest way over the globe from one place to another, as points along it, of which the first and the last are its ends. */
export function greatCircle(from: Position, to: Position): Position[] {
  const count = Math.max(8, Math.ceil(geoDistance(from, to) / stepInRadians));
  const along = geoInterpolate(from, to);

  return [from, ...Array.from({ length: count - 1 }, (_, index) => along((index + 1) / count)), to];
}

/** What is drawn of a leg: its line as SVG path data, and the point and direction (radians) of its head; none before it begins. */
export type DrawnLeg = { path: string; head: { x: number; y: number; angle: number } };

/** A leg as far as `progress` (0..1) has come. A line over the map's edge goes on at the other. */
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
