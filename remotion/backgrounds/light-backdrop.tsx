import { AbsoluteFill } from "remotion";
import type { BackdropProps } from "./backdrop-background";
import { orbit } from "./loop";

/** Two broad lights that wander over paper, as from a window. */
export function LightBackdrop({ colors, frame }: BackdropProps) {
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
