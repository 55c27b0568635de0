import { type BackdropLayer, type BackdropPaint, movingLayer } from "../backdrop-layer";
import { Disc } from "./discs";
import { PictureSvg } from "./picture-svg";

const dunes = [
  { name: "far", top: 0.6, swing: 0.07, waves: 0.9, shift: 0.2, phase: 0, driftInUnits: 1.2, strength: 0.4 },
  {
    name: "middle",
    top: 0.73,
    swing: 0.06,
    waves: 1.2,
    shift: 2.6,
    phase: 0.4,
    driftInUnits: 1.9,
    strength: 0.65,
  },
  { name: "near", top: 0.86, swing: 0.05, waves: 1, shift: 4.4, phase: 0.75, driftInUnits: 2.6, strength: 1 },
];

/** Large soft hills, one in front of the other, and a great disc above them. */
export function drawDunes({ design, width, height, unit }: BackdropPaint): BackdropLayer[] {
  const picture = { width, height };
  const [warm, cool] = design.lights;
  const short = Math.min(width, height);

  return [
    movingLayer({
      ...{ name: "disc", picture, phase: 0.25, radius: { x: 0.6 * unit, y: 1.2 * unit } },
      content: (
        <Disc
          middle={{ x: 0.8 * width, y: 0.44 * height }}
          radius={0.3 * short}
          fill={`linear-gradient(180deg, ${warm}, ${design.ground})`}
        />
      ),
    }),
    ...dunes.map(({ name, top, swing, waves, shift, phase, driftInUnits, strength }) => {
      const reach = 6 * unit;
      const points: string[] = [];
      for (let x = -reach; x <= width + reach; x += 2 * unit) {
        const y = height * (top + swing * Math.sin((x / width) * waves * 2 * Math.PI + shift));
        points.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
      }

      return movingLayer({
        ...{ name, picture, phase, radius: { x: driftInUnits * unit, y: 0.4 * driftInUnits * unit } },
        content: (
          <PictureSvg {...picture}>
            <path
              d={`M ${-reach} ${height + reach} L ${points.join(" L ")} L ${width + reach} ${height + reach} Z`}
              fill={`color-mix(in srgb, ${cool} ${strength * 100}%, ${design.ground})`}
            />
          </PictureSvg>
        ),
      });
    }),
  ];
}
