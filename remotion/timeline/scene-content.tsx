import type { ReactNode } from "react";
import { AbsoluteFill, Freeze, Sequence, useCurrentFrame } from "remotion";
import { Background } from "../backgrounds/background";
import { CloseUp } from "../scenes/close-up";
import { getSceneDefinition } from "../scenes/registry";
import { SceneIllustrations } from "../scenes/scene-illustrations";
import { sceneDurationInFrames } from "./layout";
import type { Scene, Timeline } from "./schema";
import { sceneAtFrame } from "./shots";

/** Shapes and orders the text of its children by the rules of the timeline's language. */
export function LanguageRoot({ timeline, children }: { timeline: Timeline; children: ReactNode }) {
  return (
    <AbsoluteFill lang={timeline.language} dir={timeline.dir} style={{ fontSynthesis: "none" }}>
      {children}
    </AbsoluteFill>
  );
}

type ScenePictureProps = { scene: Scene; timeline: Timeline; mediaBaseUrl: string };

/** A scene's overlay, drawn by the component of its kind in the current shot. */
export function SceneContent({ scene, timeline, mediaBaseUrl }: ScenePictureProps) {
  const shot = sceneAtFrame(scene, useCurrentFrame(), timeline.fps);
  const { Component } = getSceneDefinition(shot.overlay.kind);

  return <Component overlay={shot.overlay} scene={shot} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />;
}

/** A scene's background (unless `isOverlayOnly`), illustrations and overlay as they stand in its last frame, without captions. */
export function OutgoingPicture({
  scene,
  timeline,
  mediaBaseUrl,
  isOverlayOnly = false,
}: ScenePictureProps & { isOverlayOnly?: boolean }) {
  const durationInFrames = sceneDurationInFrames(scene, timeline);
  const lastFrame = durationInFrames - 1;

  // Freeze holds its frame only within the composition's length. Starting the sequence earlier puts the outgoing scene's last frame
  // at the incoming scene's first, and not beyond the end where a long scene leads into a short last one.
  return (
    <Sequence from={-lastFrame} layout="none">
      <Freeze frame={lastFrame}>
        {!isOverlayOnly && (
          <Background
            background={scene.background}
            durationInFrames={durationInFrames}
            timeline={timeline}
            mediaBaseUrl={mediaBaseUrl}
          />
        )}
        <CloseUp scene={scene} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />
        <SceneIllustrations scene={scene} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />
        <SceneContent scene={scene} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />
      </Freeze>
    </Sequence>
  );
}
