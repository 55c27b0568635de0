import { random } from "remotion";
import { type BackdropLayer, type BackdropPaint, movingLayer } from "../backdrop-layer";
import { drawLight } from "./light";
import { PictureSvg } from "./picture-svg";

const skies = [
  { name: "far", spacingInUnits: 13, sizeInUnits: 0.22, opacity: 0.2, driftInUnits: 1.2, phase: 0.5 },
  { name: "near", spacingInUnits: 21, sizeInUnits: 0.4, opacity: 0.27, driftInUnits: 2.4, phase: 0 },
];

/** Stars joined to their neighbours, in a far and a near sky that pass each other. */
export function drawConstellation(paint: BackdropPaint): BackdropLayer[] {
  const { design, colors, width, height, unit } = paint;
  const [near, far] = design.lights;
  const picture = { width, height };

  return [
    drawLight(paint, {
      ...{ name: "first light", color: near, phase: 0.4 },
      ...{ at: { x: 0.8, y: 0.75 }, reach: { x: 0.7, y: 0.8 }, drift: { x: 0.08, y: 0.08 } },
    }),
    drawLight(paint, {
      ...{ name: "second light", color: far, phase: 0.9 },
      ...{ at: { x: 0.15, y: 0.15 }, reach: { x: 0.6, y: 0.7 }, drift: { x: 0.08, y: 0.08 } },
    }),
    ...skies.map(({ name, spacingInUnits, sizeInUnits, opacity, driftInUnits, phase }) => {
      const stars = scatter(paint, name, spacingInUnits * unit);

      return movingLayer({
        ...{ name, picture, phase, radius: { x: driftInUnits * unit, y: driftInUnits * unit } },
        content: (
          <PictureSvg {...picture}>
            <path
              d={join(stars, 1.15 * spacingInUnits * unit)}
              stroke={colors.mutedInk}
              strokeWidth={0.09 * unit}
              opacity={0.9 * opacity}
            />
            <g fill={colors.ink} opacity={opacity}>
              {stars.map(({ x, y, size }) => (
                <circle key={`${x} ${y}`} cx={x} cy={y} r={sizeInUnits * unit * size} />
              ))}
            </g>
          </PictureSvg>
        ),
      });
    }),
  ];
}

type Star = { x: number; y: number; size: number };

/** Places a star somewhere in most squares of a grid, which reaches a little over the picture's edges. */
function scatter({ width, height }: BackdropPaint, seed: string, spacing: number): Star[] {
  const columns = Math.ceil(width / spacing) + 2;
  const rows = Math.ceil(height / spacing) + 2;

  return Array.from({ length: columns * rows }, (_, index) => {
    const place = (axis: string) => 0.1 + 0.8 * random(`${seed} ${index} ${axis}`);

    return {
      x: ((index % columns) - 1 + place("x")) * spacing,
      y: (Math.floor(index / columns) - 1 + place("y")) * spacing,
      size: 0.5 + random(`${seed} ${index} size`),
    };
  }).filter((_, index) => random(`${seed} ${index} is there`) < 0.72);
}

/** Lines between all stars that are nearer to each other than `reach`. */
function join(stars: Star[], reach: number): string {
  return stars
    .flatMap((star, index) =>
      stars
        .slice(index + 1)
        .filter((other) => Math.hypot(star.x - other.x, star.y - other.y) < reach)
        .map(
          (other) =>
            `M ${star.x.toFixed(1)} ${star.y.toFixed(1)} L ${other.x.toFixed(1)} ${other.y.toFixed(1)}`,
        ),
    )
    .join(" ");
}
