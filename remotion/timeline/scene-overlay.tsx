import { CaptionTrack } from "../captions/caption-track";
import { getTheme } from "../themes/themes";
import { LanguageRoot } from "./language-root";
import { OutgoingPicture } from "./outgoing-picture";
import { SceneContent } from "./scene-content";
import type { Timeline } from "./schema";
import { TransitionLayer } from "./transition-layer";
import { sceneTransition } from "./transition-motion";

type SceneOverlayProps = { sceneIndex: number; timeline: Timeline; mediaBaseUrl: string };

/** All that lies over a scene's background: its overlay, the outgoing scene on its way out, and the captions. */
export function SceneOverlay({ sceneIndex, timeline, mediaBaseUrl }: SceneOverlayProps) {
  const scene = timeline.scenes[sceneIndex];
  const outgoing = timeline.scenes[sceneIndex - 1];

  if (!scene) return null;

  return (
    <LanguageRoot timeline={timeline}>
      <SceneContent scene={scene} timeline={timeline} />
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
