import type { ReactNode } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";
import type { Theme } from "../themes/theme";
import type { Timeline, Transition } from "./schema";
import { transitionColor, transitionPicture } from "./transition-motion";

type TransitionLayerProps = {
  transition: Transition;
  theme: Theme;
  timeline: Timeline;
  /** The outgoing scene's last picture, standing still. */
  children: ReactNode;
};

/**
 * The way into a scene: the outgoing picture lies over the incoming one and goes away. The incoming scene is never
 * moved or faded itself, so that its background can be encoded without knowing of the transition.
 */
export function TransitionLayer({ transition, theme, timeline, children }: TransitionLayerProps) {
  const picture = transitionPicture(transition, useCurrentFrame(), timeline);

  if (!picture) return null;

  const { outgoing, cover } = picture;
  const { fromPx, untilPx } = outgoing.shows;

  return (
    <>
      {outgoing.opacity > 0 && (
        <AbsoluteFill
          style={{
            opacity: outgoing.opacity,
            transform: outgoing.offsetPx === 0 ? undefined : `translateX(${outgoing.offsetPx}px)`,
            clipPath: `inset(0 ${timeline.width - untilPx}px 0 ${fromPx}px)`,
          }}
        >
          {children}
        </AbsoluteFill>
      )}
      {cover.opacity > 0 && (
        <div
          style={{
            position: "absolute",
            insetBlock: 0,
            left: cover.shows.fromPx,
            width: cover.shows.untilPx - cover.shows.fromPx,
            background: transitionColor(cover.color, theme),
            opacity: cover.opacity,
          }}
        />
      )}
    </>
  );
}
