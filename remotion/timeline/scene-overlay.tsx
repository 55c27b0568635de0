import { AbsoluteFill, Freeze, Sequence } from "remotion";
import { CaptionTrack } from "../captions/caption-track";
import { Plate } from "../plates/plate";
import { getSceneDefinition } from "../scenes/registry";
import { getTheme } from "../themes/themes";
import { sceneDurationInFrames } from "./layout";
import type { Scene, Timeline } from "./schema";
import { TransitionLayer } from "./transition-layer";
import { sceneTransition } from "./transition-motion";

type SceneOverlayProps = { sceneIndex: number; timeline: Timeline; mediaBaseUrl: string };

/** All that lies over a scene's plate: its overlay, the outgoing scene on its way out, and the captions. */
export function SceneOverlay({ sceneIndex, timeline, mediaBaseUrl }: SceneOverlayProps) {
  const scene = timeline.scenes[sceneIndex];
  const outgoing = timeline.scenes[sceneIndex - 1];

  if (!scene) return null;

  return (
    <AbsoluteFill lang={timeline.language} dir={timeline.dir} style={{ fontSynthesis: "none" }}>
      <SceneContent scene={scene} timeline={timeline} />
      {outgoing && (
        <TransitionLayer
          transition={sceneTransition(scene, timeline)}
          theme={getTheme(timeline)}
          dir={timeline.dir}
        >
          <LastPicture scene={outgoing} timeline={timeline} mediaBaseUrl={mediaBaseUrl} />
        </TransitionLayer>
      )}
      {scene.showsCaptions && <CaptionTrack scene={scene} timeline={timeline} />}
    </AbsoluteFill>
  );
}

/** A scene's plate and overlay as they stand in its last frame, without captions. */
function LastPicture({
  scene,
  timeline,
  mediaBaseUrl,
}: {
  scene: Scene;
  timeline: Timeline;
  mediaBaseUrl: string;
}) {
  const durationInFrames = sceneDurationInFrames(scene, timeline);
  const lastFrame = durationInFrames - 1;

  // Freeze holds its frame within the composition's length. Started that much earlier, the outgoing scene's last frame
  // is the incoming one's first, and not beyond the end where a long scene leads into a short last one.
  return (
    <Sequence from={-lastFrame} layout="none">
      <Freeze frame={lastFrame}>
        <Plate
          plate={scene.plate}
          durationInFrames={durationInFrames}
          timeline={timeline}
          mediaBaseUrl={mediaBaseUrl}
        />
        <SceneContent scene={scene} timeline={timeline} />
      </Freeze>
    </Sequence>
  );
}

function SceneContent({ scene, timeline }: { scene: Scene; timeline: Timeline }) {
  const { Component } = getSceneDefinition(scene.overlay.kind);

  return <Component overlay={scene.overlay} scene={scene} timeline={timeline} />;
}
