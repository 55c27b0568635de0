import { geoArea } from "d3-geo";
import type { MultiPolygon } from "geojson";
import type { Country } from "./atlas";

/** Parts below this share of the biggest do not count: French Guiana must not pull the map of France to America. */
const leastShare = 0.25;

/** The parts of a country that a map of it must show. */
export function mainLand(country: Country): MultiPolygon {
  const { geometry } = country;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const areas = polygons.map((coordinates) => geoArea({ type: "Polygon", coordinates }));
  const biggest = Math.max(...areas);

  return {
    type: "MultiPolygon",
    coordinates: polygons.filter((_, index) => (areas[index] ?? 0) >= leastShare * biggest),
  };
}
