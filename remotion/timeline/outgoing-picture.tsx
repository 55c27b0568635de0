import { Freeze, Sequence } from "remotion";
import { Background } from "../backgrounds/background";
import { sceneDurationInFrames } from "./layout";
import { SceneContent } from "./scene-content";
import type { Scene, Timeline } from "./schema";

type OutgoingPictureProps = { scene: Scene; timeline: Timeline; mediaBaseUrl: string };

/** A scene's background and overlay as they stand in its last frame, without captions. */
export function OutgoingPicture({ scene, timeline, mediaBaseUrl }: OutgoingPictureProps) {
  const durationInFrames = sceneDurationInFrames(scene, timeline);
  const lastFrame = durationInFrames - 1;

  // Freeze holds its frame within the composition's length. Started that much earlier, the outgoing scene's last frame
  // is the incoming one's first, and not beyond the end where a long scene leads into a short last one.
  return (
    <Sequence from={-lastFrame} layout="none">
      <Freeze frame={lastFrame}>
        <Background
          background={scene.background}
          durationInFrames={durationInFrames}
          timeline={timeline}
          mediaBaseUrl={mediaBaseUrl}
        />
        <SceneContent scene={scene} timeline={timeline} />
      </Freeze>
    </Sequence>
  );
}
