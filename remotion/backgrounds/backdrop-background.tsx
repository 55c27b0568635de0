import { type ComponentType, useId } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";
import type { BackdropColors, Theme } from "../themes/theme";
import { Grain } from "./grain";
import { loopFrame, orbit } from "./loop";

type BackdropBackgroundProps = { theme: Theme; variant: number; width: number; height: number };

const patterns: Record<Theme["backdropPattern"], { Pattern: ComponentType<BackdropProps>; grain: number }> = {
  grain: { Pattern: LightBackdrop, grain: 0.035 },
  grid: { Pattern: GridBackdrop, grain: 0.025 },
  discs: { Pattern: DiscBackdrop, grain: 0.025 },
};

/** The theme's own moving ground, under its grain. */
export function BackdropBackground(props: BackdropBackgroundProps) {
  return (
    <>
      <BackdropPattern {...props} />
      <BackdropGrain {...props} />
    </>
  );
}

/** What moves of a backdrop: a function of the frame in its loop. */
export function BackdropPattern({ theme, variant, width, height }: BackdropBackgroundProps) {
  const frame = loopFrame(useCurrentFrame());
  const colors = theme.backdrops[variant] ?? theme.backdrops[0];
  const { Pattern } = patterns[theme.backdropPattern];

  return (
    <AbsoluteFill style={{ background: colors.ground, overflow: "hidden" }}>
      <Pattern colors={colors} theme={theme} frame={frame} width={width} height={height} />
    </AbsoluteFill>
  );
}

/** What stands still of it. */
export function BackdropGrain({ theme, width, height }: Omit<BackdropBackgroundProps, "variant">) {
  return <Grain width={width} height={height} strength={patterns[theme.backdropPattern].grain} />;
}

type BackdropProps = {
  colors: BackdropColors;
  theme: Theme;
  frame: number;
  width: number;
  height: number;
};

/** Two broad lights that wander over paper, as from a window. */
function LightBackdrop({ colors, frame }: BackdropProps) {
  const [bright, warm] = colors.lights;
  const first = orbit(frame, 0);
  const second = orbit(frame, 0.4);

  return (
    <AbsoluteFill
      style={{
        background: [
          `radial-gradient(75% 90% at ${22 + 9 * first.x}% ${12 + 8 * first.y}%, ${bright}, transparent)`,
          `radial-gradient(80% 95% at ${86 + 9 * second.x}% ${96 + 8 * second.y}%, ${warm}, transparent)`,
        ].join(", "),
      }}
    />
  );
}

const cellInUnits = 8;

/** A hairline grid with marks at every fourth crossing, under two lights that wander. */
function GridBackdrop({ colors, theme, frame, width, height }: BackdropProps) {
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

/** Great flat discs, each a duotone, that lean on the picture's edges and barely move. */
function DiscBackdrop({ colors, frame, width, height }: BackdropProps) {
  const long = Math.max(width, height);
  const [warm, cool] = colors.lights;
  // Two backdrops stand on one page during a transition.
  const id = useId();
  const first = orbit(frame, 0.15);
  const second = orbit(frame, 0.7);

  return (
    <svg width={width} height={height}>
      <defs>
        <linearGradient id={`${id}-warm`} x1="0" y1="0" x2="0.4" y2="1">
          <stop offset="0" stopColor={warm} />
          <stop offset="1" stopColor={colors.ground} />
        </linearGradient>
        <linearGradient id={`${id}-cool`} x1="0.2" y1="1" x2="0.6" y2="0">
          <stop offset="0" stopColor={cool} />
          <stop offset="1" stopColor={colors.ground} />
        </linearGradient>
      </defs>
      <circle
        cx={width * (0.06 + 0.012 * second.x)}
        cy={height * (1.02 + 0.02 * second.y)}
        r={long * 0.36}
        fill={`url(#${id}-cool)`}
      />
      <circle
        cx={width * (0.93 + 0.012 * first.x)}
        cy={height * (0.12 + 0.02 * first.y)}
        r={long * 0.31}
        fill={`url(#${id}-warm)`}
      />
    </svg>
  );
}
