import { geoDistance, geoPath, type GeoProjection, type GeoStream } from "d3-geo";
import { type Country, type LandPiece, listCountries, listPieces } from "./atlas";

/** Strokes along the cut land stay out of the picture. */
const edgePx = 20;
const leastDetailPx = 1.2;
const antarctica = "010";

type DrawMapInput = {
  /** Undefined for a code that the atlas has no land for. */
  countries: readonly (Country | undefined)[];
  projection: GeoProjection;
  /** Antarctica would end a map of the world in a straight line. */
  isWorld: boolean;
  width: number;
  height: number;
};

/**
 * SVG paths of a map that fills the picture: all land but that of the given countries in one path, and each of those in its own,
 * undefined where the atlas has none.
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

/** Whether a piece of land may be in the picture; projecting all others takes most of a map's time. */
function isInView(projection: GeoProjection, width: number, height: number): (piece: LandPiece) => boolean {
  const middle = projection.invert?.([width / 2, height / 2]);
  // On the globe the corners lie further off than their distance in the picture, in radians of its middle.
  const radius = (0.75 * Math.hypot(width, height)) / projection.scale();
  if (!middle || radius > 2) return () => true;

  return (piece) => geoDistance(piece.center, middle) < piece.radius + radius;
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
