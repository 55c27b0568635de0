// The server imports backdrops to list their layers, and Next refuses these hooks there.
"use client";

import { useLayoutEffect, useRef } from "react";
import { random } from "remotion";

const tileSize = 128;

/**
 * Still noise over a whole picture, which hides the steps that eight bits leave in a faint gradient. `strength` is the
 * noise's highest opacity. A canvas is painted at once; an image could still be decoding when the frame is shot.
 */
export function Grain({ width, height, strength }: { width: number; height: number; strength: number }) {
  const canvasRef = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    const context = canvasRef.current?.getContext("2d");
    const pattern = context?.createPattern(drawTile(strength), "repeat");

    if (context && pattern) {
      context.clearRect(0, 0, width, height);
      context.fillStyle = pattern;
      context.fillRect(0, 0, width, height);
    }
  }, [width, height, strength]);

  return <canvas ref={canvasRef} width={width} height={height} style={{ position: "absolute", inset: 0 }} />;
}

function drawTile(strength: number): OffscreenCanvas {
  const tile = new OffscreenCanvas(tileSize, tileSize);
  const pixels = new ImageData(tileSize, tileSize);

  for (let index = 0; index < pixels.data.length; index += 4) {
    const value = random(`grain-${index}`) - random(`grain-${index}-again`);
    const shade = value > 0 ? 255 : 0;

    pixels.data.set([shade, shade, shade, Math.round(Math.abs(value) * strength * 255)], index);
  }

  tile.getContext("2d")?.putImageData(pixels, 0, 0);

  return tile;
}
