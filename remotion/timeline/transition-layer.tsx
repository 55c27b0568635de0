import type { ReactNode } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";
import type { Theme } from "../themes/theme";
import type { Transition } from "./schema";
import { transitionProgress } from "./transition-motion";

type TransitionLayerProps = {
  transition: Transition;
  theme: Theme;
  dir: "ltr" | "rtl";
  /** The outgoing scene's last picture, standing still. */
  children: ReactNode;
};

/**
 * The way into a scene: the outgoing picture lies over the incoming one and goes away. The incoming scene is never
 * moved or faded itself, so that its plate can be encoded without knowing of the transition.
 */
export function TransitionLayer({ transition, theme, dir, children }: TransitionLayerProps) {
  const progress = transitionProgress(transition, useCurrentFrame());

  if (progress >= 1) return null;

  const towardsStart = dir === "ltr" ? -1 : 1;
  const gone = `${progress * 100}%`;

  switch (transition.kind) {
    case "crossfade":
      return <AbsoluteFill style={{ opacity: 1 - progress }}>{children}</AbsoluteFill>;

    case "slide":
      return (
        <AbsoluteFill style={{ transform: `translateX(${towardsStart * progress * 100}%)` }}>
          {children}
        </AbsoluteFill>
      );

    case "wipe":
      return (
        <>
          <AbsoluteFill style={{ clipPath: `inset(0 ${dir === "ltr" ? `0 0 ${gone}` : `${gone} 0 0`})` }}>
            {children}
          </AbsoluteFill>
          <div
            style={{
              position: "absolute",
              insetBlock: 0,
              insetInlineStart: gone,
              width: "0.3%",
              background: theme.colors.accent,
            }}
          />
        </>
      );

    case "dip":
      return (
        <AbsoluteFill style={{ opacity: Math.min(1, 2 - 2 * progress) }}>
          {progress < 0.5 && children}
          <AbsoluteFill
            style={{ background: theme.colors.background[1], opacity: Math.min(1, 2 * progress) }}
          />
        </AbsoluteFill>
      );

    case "cut":
      return null;
  }
}
