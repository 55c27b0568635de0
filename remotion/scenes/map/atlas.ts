import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-50m.json" with { type: "json" };
import { geoCentroid, geoDistance } from "d3-geo";
import { z } from "zod";

/** A country's land. `id` is its ISO 3166-1 numeric code; disputed lands have none. */
export type Country = Feature<Polygon | MultiPolygon>;

type CountriesTopology = Topology<{ countries: GeometryCollection }>;

const topologySchema = z.custom<CountriesTopology>(
  (value) =>
    z.object({ type: z.literal("Topology"), objects: z.object({ countries: z.object({}) }) }).safeParse(value)
      .success,
  "world-atlas holds no countries",
);

let countries: readonly Country[] | undefined;

/**
 * The world's countries (Natural Earth, 1:50 million: fine enough to fill a picture with one of them). Read once, at the
 * first map, so that importing the scenes without drawing a map is cheap.
 */
export function listCountries(): readonly Country[] {
  if (!countries) {
    const topology = topologySchema.parse(atlas);
    const collection: FeatureCollection = feature(topology, topology.objects.countries);

    countries = collection.features.filter(isCountry);
  }

  return countries;
}

function isCountry(candidate: Feature): candidate is Country {
  return candidate.geometry.type === "Polygon" || candidate.geometry.type === "MultiPolygon";
}

/** A piece of land, and the cap of the globe that holds it: its middle (degrees east and north) and radius in radians. */
export type LandPiece = { polygon: Polygon; center: [number, number]; radius: number };

const pieces = new WeakMap<Country, LandPiece[]>();

/** The pieces of a country, including islands. Measured once, so that maps can leave out those elsewhere. */
export function listPieces(country: Country): LandPiece[] {
  const known = pieces.get(country) ?? readPieces(country);
  pieces.set(country, known);

  return known;
}

function readPieces({ geometry }: Country): LandPiece[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

  return polygons.map((coordinates) => {
    const outline = coordinates[0] ?? [];
    const center = geoCentroid({ type: "MultiPoint", coordinates: outline });
    const radius = Math.max(...outline.map((point) => geoDistance(center, toPoint(point))));

    return { polygon: { type: "Polygon", coordinates }, center, radius };
  });
}

function toPoint([longitude = 0, latitude = 0]: Position): [number, number] {
  return [longitude, latitude];
}
