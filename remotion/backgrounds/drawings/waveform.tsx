import { type BackdropLayer, type BackdropPaint, movingLayer } from "../backdrop-layer";
import { drawLight } from "./light";
import { PictureSvg } from "./picture-svg";

const bundles = [
  { name: "low", phase: 0, opacity: 0.2, lines: [0, 3, 6, 9, 12, 15] },
  { name: "middle", phase: 0.33, opacity: 0.16, lines: [1, 4, 7, 10, 13, 16] },
  { name: "high", phase: 0.66, opacity: 0.2, lines: [2, 5, 8, 11, 14, 17] },
];
const lineCount = 18;

/** A bundle of slow waves, in three parts that sway against each other, so that gaps between the lines open and close. */
export function drawWaveform(paint: BackdropPaint): BackdropLayer[] {
  const { design, colors, width, height, unit } = paint;
  const [near, far] = design.lights;
  const picture = { width, height };

  return [
    drawLight(paint, {
      ...{ name: "first light", color: near, phase: 0.2 },
      ...{ at: { x: 0.66, y: 0.6 }, reach: { x: 0.65, y: 0.6 }, drift: { x: 0.08, y: 0.06 } },
    }),
    drawLight(paint, {
      ...{ name: "second light", color: far, phase: 0.7 },
      ...{ at: { x: 0.1, y: 0.1 }, reach: { x: 0.6, y: 0.7 }, drift: { x: 0.08, y: 0.08 } },
    }),
    ...bundles.map(({ name, phase, opacity, lines }) =>
      movingLayer({
        ...{ name, picture, phase, radius: { x: 2.2 * unit, y: 0.8 * unit } },
        content: (
          <PictureSvg {...picture}>
            <g fill="none" stroke={colors.secondAccent} strokeWidth={0.13 * unit} opacity={opacity}>
              {lines.map((line) => (
                <path key={line} d={wave(line, paint)} opacity={1 - Math.abs(line / (lineCount - 1) - 0.5)} />
              ))}
            </g>
          </PictureSvg>
        ),
      }),
    ),
  ];
}

/** A line across the picture that swings most to the right of its middle; each line lags a little behind the previous one. */
function wave(line: number, { width, height, unit }: BackdropPaint): string {
  const share = line / (lineCount - 1);
  const reach = 6 * unit;
  const step = unit;
  const points: string[] = [];
  for (let x = -reach; x <= width + reach; x += step) {
    const place = x / width;
    const envelope = 0.18 + Math.exp(-(((place - 0.68) / 0.3) ** 2));
    const swing = Math.sin(9 * place + 2.6 * share) + 0.45 * Math.sin(17 * place - 4 * share + 1);
    const y = 0.56 * height + 16 * unit * (share - 0.5) + 15 * unit * (0.35 + share) * envelope * swing;
    points.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
  }

  return `M ${points.join(" L ")}`;
}
