import { useLayoutEffect, useRef } from "react";
import { type BackdropLayer, type BackdropPaint, movingLayer } from "../backdrop-layer";

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

/** A broad light without an edge, which wanders slowly. */
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

/** So few pixels are enough for what has no edge. */
const glowSize = 256;

/**
 * A colour that fades from the middle to the edge of its place. On a canvas, for browsers dither CSS gradients: that noise would
 * move with the light, under the grain that stands still, and cost more to encode than all else.
 */
function Glow({ color }: { color: string }) {
  const canvasRef = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    const context = canvasRef.current?.getContext("2d");
    if (!context) return;
    const middle = glowSize / 2;
    const gradient = context.createRadialGradient(middle, middle, 0, middle, middle, middle);
    for (let stop = 0; stop <= 16; stop += 1) {
      const left = 1 - stop / 16;
      // Level at both ends: the eye sees where a straight slope begins.
      const alpha = Math.round(255 * left * left * (3 - 2 * left));
      gradient.addColorStop(stop / 16, `${color}${alpha.toString(16).padStart(2, "0")}`);
    }
    context.clearRect(0, 0, glowSize, glowSize);
    context.fillStyle = gradient;
    context.fillRect(0, 0, glowSize, glowSize);
  }, [color]);

  return (
    <canvas ref={canvasRef} width={glowSize} height={glowSize} style={{ width: "100%", height: "100%" }} />
  );
}
