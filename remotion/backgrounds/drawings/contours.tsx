import { type BackdropLayer, type BackdropPaint, movingLayer } from "../backdrop-layer";
import { traceContours } from "./trace-contours";
import { drawLight } from "./light";
import { PictureSvg } from "./picture-svg";

const levels = Array.from({ length: 15 }, (_, index) => 0.12 + 0.085 * index);
const cellInUnits = 2;

/** The contour lines of a hilly country, as on a printed map; light passes over it. */
export function drawContours(paint: BackdropPaint): BackdropLayer[] {
  const { design, colors, width, height, unit } = paint;
  const [bright, shade] = design.lights;
  const reach = 2 * unit;
  const lines = traceContours({
    levels,
    cell: cellInUnits * unit,
    area: { x: -reach, y: -reach, width: width + 2 * reach, height: height + 2 * reach },
    heightAt: (x, y) => countryHeight({ x, y }, paint),
  });

  return [
    drawLight(paint, {
      ...{ name: "light", color: bright, phase: 0.2 },
      ...{ at: { x: 0.3, y: 0.3 }, reach: { x: 0.6, y: 0.75 }, drift: { x: 0.1, y: 0.08 } },
    }),
    drawLight(paint, {
      ...{ name: "shade", color: shade, phase: 0.7 },
      ...{ at: { x: 0.9, y: 0.85 }, reach: { x: 0.7, y: 0.8 }, drift: { x: 0.08, y: 0.08 } },
    }),
    movingLayer({
      name: "lines",
      picture: { width, height },
      radius: { x: 1.3 * unit, y: 0.9 * unit },
      content: (
        <PictureSvg {...{ width, height }}>
          <g fill="none" stroke={colors.line} strokeLinecap="round">
            {lines.map((line, index) => (
              <path
                key={levels[index]}
                d={line}
                strokeWidth={(index % 5 === 0 ? 0.24 : 0.12) * unit}
                opacity={index % 5 === 0 ? 0.8 : 0.65}
              />
            ))}
          </g>
        </PictureSvg>
      ),
    }),
  ];
}

/** The height of the country at a place in pixels, about 0 to 1.4: two hills at opposite corners, a lower one between, some roughness. */
function countryHeight(place: { x: number; y: number }, { width, height, unit }: BackdropPaint): number {
  // In shares of the shorter side, so that hills are round in every format.
  const x = place.x / (100 * unit);
  const y = place.y / (100 * unit);
  const hill = (atX: number, atY: number, size: number) =>
    Math.exp(
      -((x - (atX * width) / (100 * unit)) ** 2 + (y - (atY * height) / (100 * unit)) ** 2) / size ** 2,
    );
  const rough =
    0.07 * Math.sin(5.1 * x + 2.3 * y) +
    0.06 * Math.sin(3.3 * y - 4.2 * x + 1.4) +
    0.04 * Math.sin(9 * y + 6 * x);

  return 1.15 * hill(0.86, 0.18, 0.62) + 0.95 * hill(0.06, 1, 0.55) + 0.4 * hill(0.5, 0.66, 0.4) + rough;
}
