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

/** How much of the box the places fill: enough to be the subject, with their neighbours to be found by. */
const filledShare = 0.78;
const worldFilledShare = 0.96;
/** However small the place: its surroundings must still be recognised. About 1,300 km from top to bottom. */
const leastHeightInRadians = 0.2;
/** A city by itself is found by the country around it: about 2,300 km. */
const cityHeightInRadians = 0.36;
/** The continent around a place, from which the map zooms in: about 8,000 km from top to bottom. */
const wideHeightInRadians = 1.25;
/** A zoom of less would be no change worth its frames. */
const leastZoom = 1.5;
const mostZoom = 6;
/** Cut in the Bering Strait, where a world map cuts no land. */
const worldRotation: Position = [-11, 0];
/** Places further apart than this (from their middle) need the whole world's map; routes are known by their shape, countries by theirs. */
const regionRadiusInRadians = { countries: 0.95, cities: 1.25 };

type MapView = {
  isWorld: boolean;
  /** The map with its scale between the wide view (0) and the places (1). The middle of the places stays where it is. */
  projectionAt: (zoom: number) => GeoProjection;
};

type FrameInput = {
  countries: readonly Country[];
  /** Of cities, and along routes. */
  positions: readonly Position[];
};

/**
 * The view that frames countries and positions in a box: the region around them, seen from above its middle, so that shapes and
 * sizes are true; or, for places all over the world, a map of it.
 */
export function frameMap({ countries, positions }: FrameInput, box: Box): MapView {
  const geometries: Geometry[] = countries.map(mainLand);
  if (positions.length > 0) geometries.push({ type: "MultiPoint", coordinates: [...positions] });
  const subject: GeometryCollection = { type: "GeometryCollection", geometries };
  const [longitude, latitude] = centerOf(countries, positions);
  const radius = regionRadiusInRadians[countries.length > 0 ? "countries" : "cities"];
  const isRegion = farthestInRadians(subject, [longitude, latitude]) < radius;
  // Another one for each picture: whoever cuts it to the frame must not change those of others.
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
          // The coasts are drawn finer than any curve between two of their points would show.
          .precision(0)
          .translate([
            box.x + box.width / 2 - (scale * (left + right)) / 2,
            box.y + box.height / 2 - (scale * (top + bottom)) / 2,
          ])
      );
    },
  };
}

/** The middle of lands; or of points, those of lands among them. */
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
