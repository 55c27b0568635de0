import { type BackdropLayer, type BackdropPaint, movingLayer } from "../backdrop-layer";
import { drawLight } from "./light";
import { PictureSvg } from "./picture-svg";

const ringGapInUnits = 7;
const ticks = 72;

/** The rings of an instrument, with its ticks and cross. Odd and even rings move separately, and a light goes round. */
export function drawRings(paint: BackdropPaint): BackdropLayer[] {
  const { design, colors, width, height, unit } = paint;
  const [near, far] = design.lights;
  const picture = { width, height };
  const middle = { x: 0.76 * width, y: 0.4 * height };
  const count = Math.ceil(Math.hypot(middle.x, height - middle.y) / (ringGapInUnits * unit));
  const radii = Array.from({ length: count }, (_, index) => (index + 1) * ringGapInUnits * unit);
  const rings = (isOdd: boolean) => (
    <PictureSvg {...picture}>
      <g fill="none" stroke={colors.mutedInk} strokeWidth={0.1 * unit}>
        {radii
          .filter((_, index) => (index % 2 === 1) === isOdd)
          .map((radius) => (
            <circle
              key={radius}
              cx={middle.x}
              cy={middle.y}
              r={radius}
              opacity={0.34 - 0.013 * (radius / (ringGapInUnits * unit))}
            />
          ))}
      </g>
    </PictureSvg>
  );

  return [
    drawLight(paint, {
      ...{ name: "ground light", color: far, phase: 0 },
      ...{ at: { x: 0.1, y: 0.9 }, reach: { x: 0.6, y: 0.7 }, drift: { x: 0.06, y: 0.06 } },
    }),
    drawLight(paint, {
      ...{ name: "scanning light", color: near, phase: 0 },
      at: { x: middle.x / width, y: middle.y / height },
      reach: { x: (44 * unit) / width, y: (44 * unit) / height },
      drift: { x: (16 * unit) / width, y: (16 * unit) / height },
    }),
    movingLayer({
      ...{ name: "even", picture, radius: { x: 0.9 * unit, y: 0.9 * unit } },
      content: rings(false),
    }),
    movingLayer({
      ...{ name: "odd", picture, phase: 0.5, radius: { x: 0.9 * unit, y: 0.9 * unit } },
      content: rings(true),
    }),
    movingLayer({
      ...{ name: "ticks", picture },
      content: (
        <PictureSvg {...picture}>
          <g transform={`translate(${middle.x} ${middle.y})`} stroke={colors.mutedInk} opacity={0.5}>
            {Array.from({ length: ticks }, (_, index) => (
              <line
                key={index}
                transform={`rotate(${(360 / ticks) * index})`}
                x1={31 * unit}
                x2={(index % 6 === 0 ? 33.4 : 32) * unit}
                strokeWidth={0.14 * unit}
              />
            ))}
            <path
              d={`M ${-2 * unit} 0 H ${2 * unit} M 0 ${-2 * unit} V ${2 * unit}`}
              strokeWidth={0.14 * unit}
            />
          </g>
        </PictureSvg>
      ),
    }),
  ];
}
