import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoNaturalEarth1,
  geoPath,
  type GeoProjection,
} from "d3-geo";
import type { Geometry, GeometryCollection } from "geojson";
import type { Box } from "../../layout/frame-layout";
import type { Country } from "./atlas";
import { mainLand } from "./main-land";
import type { Position } from "./route";

/** Share of the box that the places fill: enough to be the subject, with neighbours to find them by. */
const filledShare = 0.78;
const worldFilledShare = 0.96;
/** Least height, at which a small place's surroundings are still recognised. About 1,300 km from top to bottom. */
const leastHeightInRadians = 0.2;
/** Viewers find a lone city by the country around it: about 2,300 km. */
const cityHeightInRadians = 0.36;
/** The continent around a place, from which the map zooms in: about 8,000 km from top to bottom. */
const wideHeightInRadians = 1.25;
/** A smaller zoom would not be worth its frames. */
const leastZoom = 1.5;
const mostZoom = 6;
/** Cuts the world map in the Bering Strait, where there is no land. */
const worldRotation: Position = [-11, 0];
/** Places further than this from their middle need a map of the world; viewers know routes by their shape, and countries by theirs. */
const regionRadiusInRadians = { countries: 0.95, cities: 1.25 };

type MapView = {
  isWorld: boolean;
  /** The map at a scale between the wide view (0) and the places (1). The middle of the places does not move. */
  projectionAt: (zoom: number) => GeoProjection;
};

type FrameInput = {
  countries: readonly Country[];
  /** Cities, and points along routes. */
  positions: readonly Position[];
};

/**
 * The view that frames countries and positions in a box: the region around them, seen from above its middle, so that shapes and
 * sizes are true; or a world map for places all over the world.
 */
export function frameMap({ countries, positions }: FrameInput, box: Box): MapView {
  const geometries: Geometry[] = countries.map(mainLand);
  if (positions.length > 0) geometries.push({ type: "MultiPoint", coordinates: [...positions] });
  const subject: GeometryCollection = { type: "GeometryCollection", geometries };
  const [longitude, latitude] = centerOf(countries, positions);
  const radius = regionRadiusInRadians[countries.length > 0 ? "countries" : "cities"];
  const isRegion = farthestInRadians(subject, [longitude, latitude]) < radius;
  // A new projection per call: callers clip it to the frame, which must not affect other callers.
  const project = () =>
    isRegion
      ? geoAzimuthalEqualArea().rotate([-longitude, -latitude]).clipAngle(120)
      : geoNaturalEarth1().rotate(worldRotation);
  const unscaled = project().scale(1).translate([0, 0]).precision(0);
  const [[left, top], [right, bottom]] = geoPath(unscaled).bounds(subject);
  const share = isRegion ? filledShare : worldFilledShare;
  const isOneCity = countries.length === 0 && positions.length === 1;
  const near = Math.min(
    (share * box.width) / (right - left),
    (share * box.height) / (bottom - top),
    box.height / (isOneCity ? cityHeightInRadians : leastHeightInRadians),
  );
  const wide = isRegion
    ? Math.min(near / leastZoom, Math.max(near / mostZoom, box.height / wideHeightInRadians))
    : near;

  return {
    isWorld: !isRegion,
    projectionAt(zoom) {
      const scale = wide * (near / wide) ** zoom;

      return (
        project()
          .scale(scale)
          // Coasts have so many points that a curve between two of them would not show.
          .precision(0)
          .translate([
            box.x + box.width / 2 - (scale * (left + right)) / 2,
            box.y + box.height / 2 - (scale * (top + bottom)) / 2,
          ])
      );
    },
  };
}

/** The middle of the lands; or of all points, including the lands' middles. */
function centerOf(countries: readonly Country[], positions: readonly Position[]): Position {
  const lands: GeometryCollection = { type: "GeometryCollection", geometries: countries.map(mainLand) };
  if (positions.length === 0) return geoCentroid(lands);

  const points = [...countries.map((country) => geoCentroid(mainLand(country))), ...positions];

  return geoCentroid({ type: "MultiPoint", coordinates: points });
}

function farthestInRadians(subject: GeometryCollection, center: Position): number {
  let farthest = 0;

  for (const geometry of subject.geometries) {
    const points =
      geometry.type === "MultiPolygon"
        ? geometry.coordinates.flat(2)
        : geometry.type === "MultiPoint"
          ? geometry.coordinates
          : [];
    for (const [longitude = 0, latitude = 0] of points) {
      farthest = Math.max(farthest, geoDistance(center, [longitude, latitude]));
    }
  }

  return farthest;
}
