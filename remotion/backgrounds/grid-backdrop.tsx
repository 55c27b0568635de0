import { useId } from "react";
import { AbsoluteFill } from "remotion";
import type { BackdropProps } from "./backdrop-background";
import { orbit } from "./loop";

const cellInUnits = 8;

/** A hairline grid with marks at every fourth crossing, under two lights that wander. */
export function GridBackdrop({ colors, theme, frame, width, height }: BackdropProps) {
  // Two backdrops stand on one page during a transition.
  const id = useId();
  const unit = Math.min(width, height) / 100;
  // Whole pixels keep the hairlines equally sharp.
  const cell = Math.round(cellInUnits * unit);
  const hairline = Math.max(1, Math.round(0.1 * unit));
  const [near, far] = colors.lights;
  const first = orbit(frame, 0.1);
  const second = orbit(frame, 0.6);
  // The crossing in the middle of the picture, so that the grid is even on all sides.
  const origin = { x: Math.round(width / 2) % cell, y: Math.round(height / 2) % cell };
  const mark = 0.9 * unit;

  return (
    <AbsoluteFill
      style={{
        background: [
          `radial-gradient(60% 70% at ${74 + 12 * first.x}% ${20 + 12 * first.y}%, ${near}, transparent)`,
          `radial-gradient(60% 70% at ${18 + 10 * second.x}% ${88 + 10 * second.y}%, ${far}, transparent)`,
        ].join(", "),
      }}
    >
      <svg width={width} height={height}>
        <defs>
          <pattern
            id={`${id}-cells`}
            width={cell}
            height={cell}
            x={origin.x}
            y={origin.y}
            patternUnits="userSpaceOnUse"
          >
            <path
              d={`M 0 0 H ${cell} V ${hairline} H ${hairline} V ${cell} H 0 Z`}
              fill={theme.colors.line}
              opacity={0.8}
            />
          </pattern>
          <pattern
            id={`${id}-marks`}
            width={cell * 4}
            height={cell * 4}
            x={width / 2 - cell * 2}
            y={height / 2 - cell * 2}
            patternUnits="userSpaceOnUse"
          >
            <path
              d={`M ${cell * 2 - mark} ${cell * 2} h ${2 * mark} M ${cell * 2} ${cell * 2 - mark} v ${2 * mark}`}
              stroke={theme.colors.mutedInk}
              strokeWidth={0.15 * unit}
              opacity={0.5}
            />
          </pattern>
        </defs>
        <rect width={width} height={height} fill={`url(#${id}-cells)`} />
        <rect width={width} height={height} fill={`url(#${id}-marks)`} />
      </svg>
    </AbsoluteFill>
  );
}
