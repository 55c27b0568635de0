// The server imports backdrops to list their layers, and Next refuses these hooks there.
"use client";

import { useLayoutEffect, useRef } from "react";

/** A light without edges needs no more pixels than this. */
const glowSize = 256;

/**
 * A colour that fades from the middle to the edge of its place. It is drawn on a canvas because browsers dither CSS gradients: that
 * noise would move with the light, under the grain that stands still, and cost more to encode than anything else.
 */
export function Glow({ color }: { color: string }) {
  const canvasRef = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    const context = canvasRef.current?.getContext("2d");
    if (!context) return;
    const middle = glowSize / 2;
    const gradient = context.createRadialGradient(middle, middle, 0, middle, middle, middle);
    for (let stop = 0; stop <= 16; stop += 1) {
      const left = 1 - stop / 16;
      // The slope is level at both ends: the eye would see where a straight one begins.
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
