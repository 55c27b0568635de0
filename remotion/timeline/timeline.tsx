import { type ReactNode, useMemo } from "react";
import { AbsoluteFill, Sequence, useCurrentFrame } from "remotion";
import { CaptionTrack } from "../captions/caption-track";
import { FontGate } from "../fonts";
import { Background } from "../backgrounds/background";
import type { Theme } from "../themes/theme";
import { getTheme } from "../themes/themes";
import { CloseUp } from "../scenes/close-up";
import { SceneIllustrations } from "../scenes/scene-illustrations";
import { layoutTimeline } from "./layout";
import { LanguageRoot, OutgoingPicture, SceneContent } from "./scene-content";
import type { Timeline as TimelineData, TimelineProps, Transition } from "./schema";
import { sceneTransition, transitionColor, transitionPicture } from "./transition-motion";

/** The whole picture of a video. Its sound is mixed once, elsewhere. */
export function Timeline({ timeline, mediaBaseUrl }: TimelineProps) {
  const layout = layoutTimeline(timeline);
  const text = useMemo(() => JSON.stringify(timeline.scenes), [timeline]);

  return (
    <FontGate themeId={timeline.themeId} language={timeline.language} text={text}>
      <AbsoluteFill>
        {timeline.scenes.map((scene, sceneIndex) => {
          const place = layout.scenes[sceneIndex];

          return (
            place && (
              <Sequence
                key={scene.id}
                name={scene.id}
                from={place.from}
                durationInFrames={place.durationInFrames}
              >
                <Background
                  background={scene.background}
                  durationInFrames={place.durationInFrames}
                  timeline={timeline}
                  mediaBaseUrl={mediaBaseUrl}
                />
                <SceneOverlay sceneIndex={sceneIndex} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />
              </Sequence>
            )
          );
        })}
      </AbsoluteFill>
    </FontGate>
  );
}

type SceneOverlayProps = { sceneIndex: number; timeline: TimelineData; mediaBaseUrl: string };

/** Everything over a scene's background: its illustrations and overlay, the outgoing scene on its way out, and the captions. */
function SceneOverlay({ sceneIndex, timeline, mediaBaseUrl }: SceneOverlayProps) {
  const scene = timeline.scenes[sceneIndex];
  const outgoing = timeline.scenes[sceneIndex - 1];

  if (!scene) return null;

  return (
    <LanguageRoot timeline={timeline}>
      <CloseUp scene={scene} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />
      <SceneIllustrations scene={scene} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />
      <SceneContent scene={scene} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />
      {outgoing && (
        <TransitionLayer
          transition={sceneTransition(scene, timeline)}
          theme={getTheme(timeline)}
          timeline={timeline}
        >
          <OutgoingPicture scene={outgoing} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />
        </TransitionLayer>
      )}
      {scene.showsCaptions && <CaptionTrack scene={scene} timeline={timeline} />}
    </LanguageRoot>
  );
}

type TransitionLayerProps = {
  transition: Transition;
  theme: Theme;
  timeline: TimelineData;
  /** The outgoing scene's last picture, standing still. */
  children: ReactNode;
};

/**
 * The transition into a scene: the outgoing picture lies over the incoming one and goes away. The incoming scene itself is never
 * moved or faded, so that its background can be encoded without knowing of the transition.
 */
function TransitionLayer({ transition, theme, timeline, children }: TransitionLayerProps) {
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
