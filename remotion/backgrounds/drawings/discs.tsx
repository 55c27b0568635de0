import { type BackdropLayer, type BackdropPaint, movingLayer } from "../backdrop-layer";

/** Great flat discs, each a duotone, that lean on the picture's edges and barely move. */
export function drawDiscs({ design, width, height }: BackdropPaint): BackdropLayer[] {
  const picture = { width, height };
  const long = Math.max(width, height);
  const [warm, cool] = design.lights;
  const radius = { x: 0.012 * width, y: 0.02 * height };

  return [
    movingLayer({
      ...{ name: "cool", picture, radius, phase: 0.7 },
      content: (
        <Disc
          middle={{ x: 0.06 * width, y: 1.02 * height }}
          radius={0.36 * long}
          fill={`linear-gradient(22deg, ${cool}, ${design.ground})`}
        />
      ),
    }),
    movingLayer({
      ...{ name: "warm", picture, radius, phase: 0.15 },
      content: (
        <Disc
          middle={{ x: 0.93 * width, y: 0.12 * height }}
          radius={0.31 * long}
          fill={`linear-gradient(158deg, ${warm}, ${design.ground})`}
        />
      ),
    }),
  ];
}

type DiscProps = { middle: { x: number; y: number }; radius: number; fill: string };

/** A disc with a CSS background. */
export function Disc({ middle, radius, fill }: DiscProps) {
  return (
    <div
      style={{
        position: "absolute",
        left: middle.x - radius,
        top: middle.y - radius,
        width: 2 * radius,
        height: 2 * radius,
        borderRadius: "50%",
        background: fill,
      }}
    />
  );
}
