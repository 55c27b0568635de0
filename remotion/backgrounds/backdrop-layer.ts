import type { ReactNode } from "react";
import type { BackdropDesign, Theme } from "../themes/theme";
import { type Box, spriteGridPx } from "../layout/frame-layout";
import { loopFrame, orbit } from "./loop";

type Offset = { x: number; y: number };

/**
 * One of the stacked stills of a backdrop. It only moves, so the browser draws it once, and ffmpeg or the browser's
 * compositor does the rest.
 */
export type BackdropLayer = {
  name: string;
  /** The whole layer, in pixels of the picture; it reaches over the edges by as much as it moves. */
  box: Box;
  /** Its distance from its place at a frame of the scene, in whole pixels; it repeats with each loop. */
  offset: (frame: number) => Offset;
  /** Absolutely placed, in pixels of the picture. */
  content: ReactNode;
};

/** The colours and the picture size for a drawing. */
export type BackdropPaint = {
  design: BackdropDesign;
  colors: Theme["colors"];
  width: number;
  height: number;
  /** One per cent of the shorter side, in pixels. */
  unit: number;
};

type MovingLayer = Pick<BackdropLayer, "name" | "content"> & {
  picture: { width: number; height: number };
  /** Half the width and height of the ellipse that it travels once a loop, in pixels; without it, the layer stands still. */
  radius?: Offset;
  /** Where on the ellipse it starts, in turns. */
  phase?: number;
};

/** A layer that is larger than the picture by as much as it moves. */
export function movingLayer({
  name,
  content,
  picture,
  radius = { x: 0, y: 0 },
  phase = 0,
}: MovingLayer): BackdropLayer {
  const overhang = { x: roundUp(radius.x), y: roundUp(radius.y) };

  return {
    ...{ name, content },
    box: {
      x: -overhang.x,
      y: -overhang.y,
      width: roundUp(picture.width) + 2 * overhang.x,
      height: roundUp(picture.height) + 2 * overhang.y,
    },
    offset(frame) {
      const place = orbit(loopFrame(frame), phase);

      return { x: Math.round(radius.x * place.x), y: Math.round(radius.y * place.y) };
    },
  };
}

function roundUp(length: number): number {
  return spriteGridPx * Math.ceil(length / spriteGridPx);
}
