import { geoContains, geoDistance, geoPath, type GeoProjection } from "d3-geo";
import type { Box } from "../../layout/frame-layout";
import type { FittedText } from "../text/fit-text";
import { type Country, listCountries, listPieces } from "./atlas";
import { mainLand } from "./main-land";
import { placeLabels, type LabelInput, type PlacedLabel } from "./place-labels";
import { greatCircle, type Position } from "./route";

type LabelPlacesInput = {
  /** Undefined for a code without land in the atlas. */
  countries: readonly (Country | undefined)[];
  cities: readonly Position[];
  legs: readonly { from: Position; to: Position }[];
  /** For the countries, then for the cities. */
  labels: readonly FittedText[];
  projection: GeoProjection;
  box: Box;
  gapPx: number;
  pinRadiusPx: number;
};

/** Where the names of a map's places stand, in the order of `labels`; undefined for a country without land. */
export function labelPlaces(input: LabelPlacesInput): (PlacedLabel | undefined)[] {
  const { countries, cities, legs, labels, projection, box, gapPx, pinRadiusPx } = input;
  const path = geoPath(projection);
  const lands = countries.map((country) => {
    if (!country) return undefined;
    const land = mainLand(country);
    const [[left, top], [right, bottom]] = path.bounds(land);
    const [x, y] = path.centroid(land);

    return {
      land: { x: left, y: top, width: right - left, height: bottom - top },
      center: { x, y },
      foreignShare: foreignShareOf(country, projection),
    };
  });
  const pins = cities.map((city) => {
    const [x, y] = projection(city) ?? [0, 0];

    return { land: squareAround([x, y], pinRadiusPx), center: { x, y }, isPin: true };
  });
  const sized = [...lands, ...pins].map((place, index): LabelInput | undefined => {
    const { widthPx = 0, heightPx = 0 } = labels[index] ?? {};

    return place && { ...place, width: widthPx, height: heightPx };
  });
  const known = sized.filter((one) => one !== undefined);
  const lines = legs.flatMap(({ from, to }) =>
    greatCircle(from, to).flatMap((point) => {
      const place = projection(point);

      return place ? [squareAround(place, pinRadiusPx)] : [];
    }),
  );
  const placed = placeLabels(known, { box, gap: gapPx, obstacles: lines });

  return sized.map((one) => (one ? placed[known.indexOf(one)] : undefined));
}

/** Points of a label, as shares of its width and height: few, as each is looked up in all nearby lands. */
const probes = [0.02, 0.5, 0.98].flatMap((x) => [0.25, 0.75].map((y) => ({ x, y })));

/** Measures the share of a label's place that lies on other countries. */
function foreignShareOf(own: Country, projection: GeoProjection): (place: Box) => number {
  const foreign = listCountries().filter((country) => country !== own);
  const isForeign = (point: Position) =>
    foreign.some((country) =>
      listPieces(country).some(
        ({ polygon, center, radius }) => geoDistance(center, point) <= radius && geoContains(polygon, point),
      ),
    );

  return ({ x, y, width, height }) => {
    const points = probes.map((probe) => projection.invert?.([x + probe.x * width, y + probe.y * height]));

    return points.filter((point) => point && isForeign(point)).length / probes.length;
  };
}

function squareAround([x, y]: readonly [number, number], radiusPx: number): Box {
  return { x: x - radiusPx, y: y - radiusPx, width: 2 * radiusPx, height: 2 * radiusPx };
}
