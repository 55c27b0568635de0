import { type BackdropLayer, type BackdropPaint, movingLayer } from "../backdrop-layer";
import { drawLight } from "./light";
import { PictureSvg } from "./picture-svg";

const pitchInUnits = 3.6;

/** Two screens of printed dots that swell towards opposite corners. */
export function drawHalftone(paint: BackdropPaint): BackdropLayer[] {
  const { design, width, height, unit } = paint;
  const [warm, cool] = design.lights;
  const picture = { width, height };

  return [
    drawLight(paint, {
      ...{ name: "light", color: cool, phase: 0.4 },
      ...{ at: { x: 0.2, y: 0.9 }, reach: { x: 0.8, y: 0.9 }, drift: { x: 0.05, y: 0.05 } },
    }),
    movingLayer({
      ...{ name: "low", picture, phase: 0.5, radius: { x: 1.4 * unit, y: 1 * unit } },
      content: (
        <Screen
          {...paint}
          color={cool}
          turnDeg={15}
          corner={{ x: -0.04 * width, y: 1.08 * height }}
          reachShare={0.55}
        />
      ),
    }),
    movingLayer({
      ...{ name: "high", picture, radius: { x: 1.6 * unit, y: 1.2 * unit } },
      content: (
        <Screen
          {...paint}
          color={warm}
          turnDeg={-30}
          corner={{ x: 1.04 * width, y: -0.08 * height }}
          reachShare={0.66}
        />
      ),
    }),
  ];
}

type ScreenProps = BackdropPaint & {
  color: string;
  turnDeg: number;
  /** The corner where its dots are largest. */
  corner: { x: number; y: number };
  /** The distance at which the dots are gone, as a share of the longer side. */
  reachShare: number;
};

/** A turned grid of dots that get smaller away from a corner. */
function Screen({ width, height, unit, color, turnDeg, corner, reachShare }: ScreenProps) {
  const pitch = pitchInUnits * unit;
  const reach = reachShare * Math.max(width, height);
  const half = Math.ceil(reach / pitch);
  const side = 2 * half + 1;
  const dots = Array.from({ length: side * side }, (_, index) => {
    const x = ((index % side) - half) * pitch;
    const y = (Math.floor(index / side) - half) * pitch;

    return { x, y, radius: 0.62 * pitch * (1 - Math.hypot(x, y) / reach) };
  }).filter(({ radius }) => radius > 0.06 * unit);

  return (
    <PictureSvg {...{ width, height }}>
      <g transform={`translate(${corner.x} ${corner.y}) rotate(${turnDeg})`} fill={color}>
        {dots.map(({ x, y, radius }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={radius} />
        ))}
      </g>
    </PictureSvg>
  );
}
