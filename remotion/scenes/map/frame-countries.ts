import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoNaturalEarth1,
  geoPath,
  type GeoProjection,
} from "d3-geo";
import type { GeometryCollection } from "geojson";
import type { Box } from "../../layout/frame-layout";
import type { Country } from "./atlas";
import { mainLand } from "./main-land";

/** How much of the box the places fill: enough to be the subject, with their neighbours to be found by. */
const filledShare = 0.78;
const worldFilledShare = 0.96;
/** However small the place: its surroundings must still be recognised. About 1,300 km from top to bottom. */
const leastHeightInRadians = 0.2;
/** Cut in the Bering Strait, where a world map cuts no land. */
const worldRotation: [number, number] = [-11, 0];
/** Places further apart than this (from their middle) need the whole world's map. */
const regionRadiusInRadians = 0.95;

/**
 * The projection that frames countries in a box: the region around them, seen from above its middle, so that shapes and
 * sizes are true; or, for countries all over the world, a map of it.
 */
export function frameCountries(countries: readonly Country[], box: Box): GeoProjection {
  const land: GeometryCollection = { type: "GeometryCollection", geometries: countries.map(mainLand) };
  const [longitude, latitude] = geoCentroid(land);
  const isRegion = farthestInRadians(land, [longitude, latitude]) < regionRadiusInRadians;
  const projection = isRegion
    ? geoAzimuthalEqualArea().rotate([-longitude, -latitude]).clipAngle(120)
    : geoNaturalEarth1().rotate(worldRotation);

  projection.scale(1).translate([0, 0]).precision(0);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(land);
  const share = isRegion ? filledShare : worldFilledShare;
  const scale = Math.min(
    (share * box.width) / (right - left),
    (share * box.height) / (bottom - top),
    box.height / leastHeightInRadians,
  );

  return (
    projection
      .scale(scale)
      // The coasts are drawn finer than any curve between two of their points would show.
      .precision(0)
      .translate([
        box.x + box.width / 2 - (scale * (left + right)) / 2,
        box.y + box.height / 2 - (scale * (top + bottom)) / 2,
      ])
  );
}

function farthestInRadians(land: GeometryCollection, center: [number, number]): number {
  let farthest = 0;

  for (const geometry of land.geometries) {
    if (geometry.type !== "MultiPolygon") continue;

    for (const [longitude = 0, latitude = 0] of geometry.coordinates.flat(2)) {
      farthest = Math.max(farthest, geoDistance(center, [longitude, latitude]));
    }
  }

  return farthest;
}
