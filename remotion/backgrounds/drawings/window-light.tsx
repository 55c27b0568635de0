import { type BackdropLayer, type BackdropPaint, movingLayer } from "../backdrop-layer";
import { drawLight } from "./light";
import { PictureSvg } from "./picture-svg";

/** The spacing of panes, and the width of the bar that is part of it, in units. */
const pane = { width: 27, height: 40, bar: 3.4 };

/** Sunlight on paper through a window: panes of light with the soft shadows of its bars, which move as a curtain stirs. */
export function drawWindowLight(paint: BackdropPaint): BackdropLayer[] {
  const { design, width, height, unit } = paint;
  const [bright, warm] = design.lights;
  const columns = Math.max(2, Math.round((0.6 * width) / (pane.width * unit)));
  const rows = Math.max(2, Math.round((0.85 * height) / (pane.height * unit)));
  const panes = Array.from({ length: columns * rows }, (_, index) => ({
    x: ((index % columns) - columns / 2) * pane.width * unit,
    y: (Math.floor(index / columns) - rows / 2) * pane.height * unit,
  }));

  return [
    drawLight(paint, {
      ...{ name: "warmth", color: warm, phase: 0.5 },
      ...{ at: { x: 0.1, y: 0.95 }, reach: { x: 0.9, y: 1 }, drift: { x: 0.05, y: 0.05 } },
    }),
    movingLayer({
      name: "panes",
      picture: { width, height },
      radius: { x: 3.4 * unit, y: 1.4 * unit },
      content: (
        <PictureSvg width={width} height={height} style={{ filter: `blur(${1.1 * unit}px)` }}>
          <g transform={`translate(${0.62 * width} ${0.42 * height}) rotate(9) skewX(-27)`} fill={bright}>
            {panes.map(({ x, y }) => (
              <rect
                key={`${x} ${y}`}
                {...{ x, y }}
                width={(pane.width - pane.bar) * unit}
                height={(pane.height - pane.bar) * unit}
              />
            ))}
          </g>
        </PictureSvg>
      ),
    }),
  ];
}
