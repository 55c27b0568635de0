import { random } from "remotion";
import { type BackdropLayer, type BackdropPaint, movingLayer } from "../backdrop-layer";
import { drawLight } from "./light";
import { PictureSvg } from "./picture-svg";

/** Sheets of torn paper that lie over each other at the picture's edges and shift a little. */
export function drawSheets(paint: BackdropPaint): BackdropLayer[] {
  const { design, width, height, unit } = paint;
  const [bright, tinted] = design.lights;
  const picture = { width, height };
  const right = { x: 0.83 * width, y: 1.1 * height, turnDeg: -86, length: 1.3 * height };
  const low = { x: 0.66 * width, y: 1.1 * height, turnDeg: -36, length: 0.6 * (width + height) };

  return [
    drawLight(paint, {
      ...{ name: "light", color: bright, phase: 0.1 },
      ...{ at: { x: 0.4, y: 0.4 }, reach: { x: 0.6, y: 0.8 }, drift: { x: 0.08, y: 0.08 } },
    }),
    movingLayer({
      ...{ name: "right", picture, radius: { x: 0.8 * unit, y: 0.5 * unit } },
      content: <Sheet {...{ picture, unit }} edge={right} color={tinted} seed="right" />,
    }),
    movingLayer({
      ...{ name: "low", picture, phase: 0.3, radius: { x: 0.6 * unit, y: 0.8 * unit } },
      content: <Sheet {...{ picture, unit }} edge={low} color={bright} seed="low" />,
    }),
  ];
}

type SheetProps = {
  picture: { width: number; height: number };
  unit: number;
  /** The start, direction and length of its torn edge; the sheet lies to the right of it. */
  edge: { x: number; y: number; turnDeg: number; length: number };
  color: string;
  seed: string;
};

/** How far the paper's white core shows beside the tinted surface, in units. */
const coreInUnits = 0.9;

function Sheet({ picture, unit, edge, color, seed }: SheetProps) {
  const place = `translate(${edge.x} ${edge.y}) rotate(${edge.turnDeg})`;
  const core = tornSheet(edge.length, unit, seed, 0);
  const surface = tornSheet(edge.length, unit, seed, -coreInUnits);

  return (
    <>
      <PictureSvg {...picture} style={{ filter: `blur(${1.3 * unit}px)`, opacity: 0.2 }}>
        <path d={core} transform={`translate(0 ${0.5 * unit}) ${place}`} fill="#5B4630" />
      </PictureSvg>
      <PictureSvg {...picture}>
        <path d={core} transform={place} fill="#FFFEFA" />
        <path d={surface} transform={place} fill={color} />
      </PictureSvg>
    </>
  );
}

/** A sheet whose upper edge, along x, is torn in long waves, short waves and fibres. `inset` is in units from the tear. */
function tornSheet(length: number, unit: number, seed: string, inset: number): string {
  const step = 0.35 * unit;
  const count = Math.ceil(length / step);
  const points = Array.from({ length: count }, (_, index) => {
    const tear =
      1.5 * smoothNoise(`${seed} long`, index / 60) +
      0.6 * smoothNoise(`${seed} short ${inset}`, index / 11) +
      0.16 * smoothNoise(`${seed} fibre ${inset}`, index);

    return `${(index * step).toFixed(1)} ${((tear - inset) * unit).toFixed(1)}`;
  });

  return `M 0 ${150 * unit} L ${points.join(" L ")} L ${length} ${150 * unit} Z`;
}

/** Values of -1..1 that change smoothly along a line. */
function smoothNoise(seed: string, at: number): number {
  const start = Math.floor(at);
  const share = at - start;
  const eased = share * share * (3 - 2 * share);
  const value = (place: number) => 2 * random(`${seed} ${place}`) - 1;

  return value(start) * (1 - eased) + value(start + 1) * eased;
}
