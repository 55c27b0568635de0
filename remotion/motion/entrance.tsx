import type { CSSProperties, ReactNode } from "react";
import { Easing, useCurrentFrame } from "remotion";
import type { SceneLayout } from "../layout/scene-layout";
import type { Theme } from "../themes/theme";
import { windowProgress, type ChangeWindow } from "./change-window";
import { useOnlyPart } from "./only-part";

/** The ease-out of every entrance: fast before the eye is there, slow where it arrives. Maps 0..1 to 0..1. */
export const easeOut = Easing.bezier(0.16, 1, 0.3, 1);

type Motion = Pick<Theme, "motion">;

/** The window in which a part that comes in at `startFrame` moves. */
export function entranceWindow(startFrame: number, { motion }: Motion): ChangeWindow {
  return { startFrame, durationInFrames: motion.entranceInFrames };
}

/** The windows of `count` parts that come in one after the other, by the theme's stagger. */
export function staggeredEntrances(startFrame: number, count: number, theme: Motion): ChangeWindow[] {
  return Array.from({ length: count }, (_, index) =>
    entranceWindow(startFrame + index * theme.motion.staggerInFrames, theme),
  );
}

/** How far a part has come in: 0 (not there) to 1 (at rest), eased. */
export function entranceProgress(frame: number, startFrame: number, theme: Motion): number {
  return easeOut(windowProgress(frame, entranceWindow(startFrame, theme)));
}

/** The state of a part on its way in; at rest `{ opacity: 1, riseInUnits: 0, scale: 1, shown: 1 }`. */
export type EntranceMotion = {
  opacity: number;
  /** How far below its place, in layout units. */
  riseInUnits: number;
  /** Scales around the middle of the side where lines begin. */
  scale: number;
  /** The visible share of its width, from that side on. */
  shown: number;
};

const atRest: EntranceMotion = { opacity: 1, riseInUnits: 0, scale: 1, shown: 1 };

/** The state of an entrance of the theme's kind at a progress of 0..1; undefined before it begins. */
export function entranceMotion(progress: number, { motion }: Motion): EntranceMotion | undefined {
  if (progress >= 1) return atRest;
  if (progress <= 0) return undefined;

  const rest = 1 - progress;

  switch (motion.entrance) {
    case "rise":
      return { ...atRest, opacity: progress, riseInUnits: rest * 3 };
    case "pop":
      return { ...atRest, opacity: Math.min(1, progress * 1.6), scale: 1 - rest * 0.16 };
    case "reveal":
      return { ...atRest, shown: progress };
  }
}

type EntranceLook = { dir: "ltr" | "rtl"; /** Layout unit in pixels. */ unit: number };

/** The style of a part at a progress of 0..1. At rest nothing is clipped or moved. */
export function entranceStyle(progress: number, theme: Motion, { dir, unit }: EntranceLook): CSSProperties {
  if (progress >= 1) return {};
  const motion = entranceMotion(progress, theme);
  if (!motion) return { visibility: "hidden" };

  const { opacity, riseInUnits, scale, shown } = motion;
  switch (theme.motion.entrance) {
    case "rise":
      return { opacity, transform: `translateY(${riseInUnits * unit}px)` };
    case "pop":
      return {
        opacity,
        transform: `scale(${scale})`,
        transformOrigin: dir === "rtl" ? "100% 50%" : "0 50%",
      };
    case "reveal": {
      // Negative insets let ascenders, descenders and italics hang over the box while it opens.
      const hidden = `${(1 - shown) * 100}%`;
      const [right, left] = dir === "rtl" ? ["-20%", hidden] : [hidden, "-20%"];

      return { clipPath: `inset(-30% ${right} -30% ${left})` };
    }
  }
}

type EnteringProps = { layout: SceneLayout; startFrame: number; style?: CSSProperties; children?: ReactNode };

/** A part that comes in at `startFrame` with the theme's entrance and then stays as it is. */
export function Entering({ layout, startFrame, style, children }: EnteringProps) {
  const frame = useCurrentFrame();
  const isOnly = useOnlyPart();
  if (isOnly) {
    const visibility = isOnly({ entranceFrame: startFrame }) ? "visible" : "hidden";

    return <div style={{ ...style, visibility }}>{children}</div>;
  }
  const progress = entranceProgress(frame, startFrame, layout.theme);

  return <div style={{ ...style, ...entranceStyle(progress, layout.theme, layout) }}>{children}</div>;
}
