import { random } from "remotion";
import { type BackdropLayer, type BackdropPaint, movingLayer } from "../backdrop-layer";
import { drawLight } from "./light";
import { PictureSvg } from "./picture-svg";

const cellInUnits = 8;
const clouds = [
  { name: "far", count: 34, sizeInUnits: 0.16, opacity: 0.3, driftInUnits: 1.6, phase: 0 },
  { name: "middle", count: 22, sizeInUnits: 0.24, opacity: 0.36, driftInUnits: 2.6, phase: 0.4 },
  { name: "near", count: 10, sizeInUnits: 0.36, opacity: 0.42, driftInUnits: 3.6, phase: 0.75 },
];

/** A hairline grid with marks at every fourth crossing, under two lights and three clouds of particles. */
export function drawParticleGrid(paint: BackdropPaint): BackdropLayer[] {
  const { design, colors, width, height, unit } = paint;
  const [near, far] = design.lights;
  const picture = { width, height };

  return [
    drawLight(paint, {
      ...{ name: "first light", color: near, phase: 0.1 },
      ...{ at: { x: 0.74, y: 0.2 }, reach: { x: 0.6, y: 0.7 }, drift: { x: 0.1, y: 0.1 } },
    }),
    drawLight(paint, {
      ...{ name: "second light", color: far, phase: 0.6 },
      ...{ at: { x: 0.18, y: 0.88 }, reach: { x: 0.6, y: 0.7 }, drift: { x: 0.1, y: 0.1 } },
    }),
    movingLayer({ name: "grid", picture, content: <Grid {...paint} /> }),
    ...clouds.map(({ name, count, sizeInUnits, opacity, driftInUnits, phase }) =>
      movingLayer({
        ...{ name, picture, phase, radius: { x: driftInUnits * unit, y: driftInUnits * unit } },
        content: (
          <PictureSvg {...picture}>
            <g fill={colors.secondAccent} opacity={opacity}>
              {Array.from({ length: count }, (_, index) => (
                <circle
                  key={index}
                  cx={random(`${name} ${index} x`) * width}
                  cy={random(`${name} ${index} y`) * height}
                  r={sizeInUnits * unit * (0.6 + 0.8 * random(`${name} ${index} size`))}
                />
              ))}
            </g>
          </PictureSvg>
        ),
      }),
    ),
  ];
}

function Grid({ colors, width, height, unit }: BackdropPaint) {
  // Whole pixels keep the hairlines equally sharp.
  const cell = Math.round(cellInUnits * unit);
  const hairline = Math.max(1, Math.round(0.1 * unit));
  const mark = 0.9 * unit;
  const columns = lines(width, cell);
  const rows = lines(height, cell);
  const marks = columns.flatMap((column) =>
    rows
      .filter((row) => column.index % 4 === 0 && row.index % 4 === 0)
      .map((row) => ({ x: column.at, y: row.at })),
  );

  return (
    <PictureSvg {...{ width, height }}>
      <g fill={colors.line} opacity={0.8}>
        {columns.map(({ at }) => (
          <rect key={at} x={at} y={0} width={hairline} height={height} />
        ))}
        {rows.map(({ at }) => (
          <rect key={at} x={0} y={at} width={width} height={hairline} />
        ))}
      </g>
      <path
        d={marks
          .map(
            ({ x, y }) =>
              `M ${x - mark} ${y + hairline / 2} h ${2 * mark} M ${x + hairline / 2} ${y - mark} v ${2 * mark}`,
          )
          .join(" ")}
        stroke={colors.mutedInk}
        strokeWidth={0.15 * unit}
        opacity={0.5}
      />
    </PictureSvg>
  );
}

/** Lines one cell apart, counted from the middle of the picture, so that the grid is even on all sides. */
function lines(length: number, cell: number): { at: number; index: number }[] {
  const middle = Math.round(length / 2);
  const half = Math.floor(middle / cell);

  return Array.from({ length: 2 * half + 1 }, (_, index) => ({
    at: middle + (index - half) * cell,
    index: index - half,
  }));
}
