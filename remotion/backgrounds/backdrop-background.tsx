import type { ComponentType } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";
import type { BackdropColors, Theme } from "../themes/theme";
import { DiscBackdrop } from "./disc-backdrop";
import { Grain } from "./grain";
import { GridBackdrop } from "./grid-backdrop";
import { LightBackdrop } from "./light-backdrop";
import { loopFrame } from "./loop";

export type BackdropProps = {
  colors: BackdropColors;
  theme: Theme;
  frame: number;
  width: number;
  height: number;
};

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
