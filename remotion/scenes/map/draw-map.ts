import { geoDistance, geoPath, type GeoProjection, type GeoStream } from "d3-geo";
import { type Country, type LandPiece, listCountries, listPieces } from "./atlas";

/** Keeps strokes along clipped land out of the picture. */
const edgePx = 20;
const leastDetailPx = 1.2;
const antarctica = "010";

type DrawMapInput = {
  /** Undefined for a code without land in the atlas. */
  countries: readonly (Country | undefined)[];
  projection: GeoProjection;
  /** Leaves out Antarctica, which would end a world map in a straight line. */
  isWorld: boolean;
  width: number;
  height: number;
};

/**
 * SVG paths of a map that fills the picture: one for all land except the given countries, and one for each of these, undefined
 * where the atlas has none.
 */
export function drawMap({ countries, projection, isWorld, width, height }: DrawMapInput): {
  landPath: string;
  countryPaths: (string | undefined)[];
} {
  projection.clipExtent([
    [-edgePx, -edgePx],
    [width + edgePx, height + edgePx],
  ]);
  const path = geoPath({ stream: (output) => projection.stream(thinStream(output, leastDetailPx)) }).digits(
    1,
  );
  const others = listCountries().filter(
    (country) => !countries.includes(country) && !(isWorld && country.id === antarctica),
  );

  return {
    landPath: others
      .flatMap(listPieces)
      .filter(isWorld ? () => true : isInView(projection, width, height))
      .map(({ polygon }) => path(polygon) ?? "")
      .join(""),
    countryPaths: countries.map((country) => country && (path(country) ?? "")),
  };
}

/** Tests whether a piece of land may be in the picture: projecting all others takes most of a map's time. */
function isInView(projection: GeoProjection, width: number, height: number): (piece: LandPiece) => boolean {
  const middle = projection.invert?.([width / 2, height / 2]);
  // In radians. On the globe, corners lie further from the middle than the picture's scale there suggests.
  const radius = (0.75 * Math.hypot(width, height)) / projection.scale();
  if (!middle || radius > 2) return () => true;

  return (piece) => geoDistance(piece.center, middle) < piece.radius + radius;
}

/**
 * A stream that drops points closer than `leastPx` to the previous one. In full detail, the path of a continent is a
 * megabyte to rasterise for every frame; detail within a pixel cannot be seen.
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
