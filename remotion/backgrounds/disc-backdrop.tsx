import { useId } from "react";
import type { BackdropProps } from "./backdrop-background";
import { orbit } from "./loop";

/** Great flat discs, each a duotone, that lean on the picture's edges and barely move. */
export function DiscBackdrop({ colors, frame, width, height }: BackdropProps) {
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
