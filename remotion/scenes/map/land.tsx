// Next rejects these hooks where the server imports scenes, which it does to lay out timelines.
"use client";

import { useLayoutEffect, useRef } from "react";

type LandProps = {
  /** SVG path data in pixels of the picture. */
  path: string;
  width: number;
  height: number;
  fill: string;
  fillOpacity: number;
  stroke: string;
  strokeWidth: number;
};

/**
 * All quiet land, on a canvas: as SVG, its thousands of lines were repainted for every picture, which took a third of a
 * second each time.
 */
export function Land({ path, width, height, fill, fillOpacity, stroke, strokeWidth }: LandProps) {
  const canvasRef = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    const canvas = canvasRef.current;
    const context = canvas?.getContext("2d");
    if (!canvas || !context) return;

    const pixelRatio = window.devicePixelRatio;
    canvas.width = Math.round(width * pixelRatio);
    canvas.height = Math.round(height * pixelRatio);
    context.scale(pixelRatio, pixelRatio);

    const shape = new Path2D(path);
    context.globalAlpha = fillOpacity;
    context.fillStyle = fill;
    context.fill(shape);
    context.globalAlpha = 1;
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth;
    context.stroke(shape);
  }, [path, width, height, fill, fillOpacity, stroke, strokeWidth]);

  return <canvas ref={canvasRef} style={{ position: "absolute", inset: 0, width, height }} />;
}
