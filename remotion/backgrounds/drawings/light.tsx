import { type BackdropLayer, type BackdropPaint, movingLayer } from "../backdrop-layer";
import { Glow } from "../glow";

type Light = {
  name: string;
  color: string;
  /** Its middle and its half axes, in shares of the picture's width and height. */
  at: { x: number; y: number };
  reach: { x: number; y: number };
  /** How far it wanders, in shares of the picture's width and height. */
  drift: { x: number; y: number };
  phase: number;
};

/** A broad light without edges that wanders slowly. */
export function drawLight(
  { width, height }: BackdropPaint,
  { name, color, at, reach, drift, phase }: Light,
): BackdropLayer {
  const half = { x: reach.x * width, y: reach.y * height };

  return movingLayer({
    ...{ name, phase },
    picture: { width, height },
    radius: { x: drift.x * width, y: drift.y * height },
    content: (
      <div
        style={{
          position: "absolute",
          left: at.x * width - half.x,
          top: at.y * height - half.y,
          width: 2 * half.x,
          height: 2 * half.y,
        }}
      >
        <Glow color={color} />
      </div>
    ),
  });
}
