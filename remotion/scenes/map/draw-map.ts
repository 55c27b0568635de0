import { geoPath, type GeoStream } from "d3-geo";
import type { Box } from "../../layout/frame-layout";
import type { FittedText } from "../text/fit-text";
import { listCountries } from "./atlas";
import { frameCountries } from "./frame-countries";
import { mainLand } from "./main-land";
import { placeLabels, type PlacedLabel } from "./place-labels";

/** Strokes along the cut land stay out of the picture. */
const edgePx = 20;
const leastDetailPx = 1.2;

export type DrawnPlace = { path: string; labelBox: PlacedLabel };

type DrawMapInput = {
  countryCodes: readonly string[];
  labels: readonly FittedText[];
  mapBox: Box;
  width: number;
  height: number;
  gapPx: number;
};

/**
 * SVG paths of a map that fills the picture, with the countries of the given codes framed in `mapBox`: all other land in
 * one path, each place in its own, undefined where the atlas has no land for a code.
 */
export function drawMap(input: DrawMapInput): { landPath: string; places: (DrawnPlace | undefined)[] } {
  const { countryCodes, labels, mapBox, width, height, gapPx } = input;
  const countries = listCountries();
  const found = countryCodes.map((code) => countries.find((country) => country.id === code));
  const framed = found.filter((country) => country !== undefined);
  const projection = frameCountries(framed.length > 0 ? framed : countries, mapBox);
  projection.clipExtent([
    [-edgePx, -edgePx],
    [width + edgePx, height + edgePx],
  ]);
  const path = geoPath({ stream: (output) => projection.stream(thinStream(output, leastDetailPx)) }).digits(
    1,
  );

  const inputs = found.map((country, index) => {
    const { widthPx = 0, heightPx = 0 } = labels[index] ?? {};
    if (!country) return undefined;

    const land = mainLand(country);
    const [[left, top], [right, bottom]] = path.bounds(land);
    const [x, y] = path.centroid(land);

    return {
      land: { x: left, y: top, width: right - left, height: bottom - top },
      center: { x, y },
      width: widthPx,
      height: heightPx,
    };
  });
  const labelBoxes = placeLabels(
    inputs.filter((one) => one !== undefined),
    mapBox,
    gapPx,
  );
  const others = countries.filter((country) => !framed.includes(country));

  return {
    landPath: others.map((country) => path(country) ?? "").join(""),
    places: found.map((country, index) => {
      const place = inputs[index];
      const labelBox = place && labelBoxes[inputs.slice(0, index).filter(Boolean).length];
      if (!country || !labelBox) return undefined;

      return { path: path(country) ?? "", labelBox };
    }),
  };
}

/**
 * A stream that leaves out points nearer than `leastPx` to the one before. A map of a continent in full detail is a
 * megabyte of path for every frame to rasterise; what lies within a pixel cannot be seen.
 */
function thinStream(output: GeoStream, leastPx: number): GeoStream {
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
