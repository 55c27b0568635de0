import { useMemo } from "react";
import { AbsoluteFill, Sequence } from "remotion";
import { FontGate } from "../fonts";
import { Background } from "../backgrounds/background";
import { layoutTimeline } from "./layout";
import type { TimelineProps } from "./schema";
import { SceneOverlay } from "./scene-overlay";

/** The whole picture of a video. Its sound is mixed elsewhere, once. */
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
