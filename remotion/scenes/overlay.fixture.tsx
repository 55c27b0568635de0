import { useEffect } from "react";
import { AbsoluteFill, cancelRender, Composition, Freeze, registerRoot, useCurrentFrame } from "remotion";
import { z } from "zod";
import { FontGate } from "../fonts";
import { samplePhotoBaseUrl } from "../fixtures/sample-photo";
import { sampleTimeline } from "../fixtures/sample-props";
import { getFrameLayout } from "../layout/frame-layout";
import { timelineSchema } from "../timeline/schema";
import { getSceneDefinition } from "./registry";

/** The integration test's input: overlays alone, each shot one frame of one scene. */
const overlayShotsSchema = z.object({
  timeline: timelineSchema,
  text: z.string(),
  shots: z.array(z.object({ sceneIndex: z.number(), frame: z.number() })),
});
type Props = z.infer<typeof overlayShotsSchema>;

function OverlayShots({ timeline, text, shots }: Props) {
  const { themeId, language, dir } = timeline;
  const shot = shots[useCurrentFrame()];
  const scene = timeline.scenes[shot?.sceneIndex ?? 0];
  if (!shot || !scene) return null;

  const { Component } = getSceneDefinition(scene.overlay.kind);

  return (
    <FontGate themeId={themeId} language={language} text={text}>
      <AbsoluteFill lang={language} dir={dir} style={{ fontSynthesis: "none" }}>
        <Freeze frame={shot.frame}>
          <Component
            overlay={scene.overlay}
            scene={scene}
            timeline={timeline}
            mediaBaseUrl={samplePhotoBaseUrl}
          />
        </Freeze>
      </AbsoluteFill>
      <OverflowCheck timeline={timeline} sceneId={scene.id} frame={shot.frame} />
    </FontGate>
  );
}

/** Fails the render when text lies outside the safe area. */
function OverflowCheck({
  timeline,
  sceneId,
  frame,
}: {
  timeline: Props["timeline"];
  sceneId: string;
  frame: number;
}) {
  useEffect(() => {
    const { safe } = getFrameLayout(timeline);
    // Entrances move and scale by a few units; italics hang over.
    const slackPx = 12;

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);

    while (texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      const isInside =
        left >= safe.x - slackPx &&
        right <= safe.x + safe.width + slackPx &&
        top >= safe.y - 3 * slackPx &&
        bottom <= safe.y + safe.height + 3 * slackPx;

      if (width > 0 && !isInside) {
        const place = [left, top, right, bottom].map(Math.round).join(", ");

        cancelRender(new Error(`${sceneId}, frame ${frame}: "${range.toString()}" lies at ${place}.`));
      }
    }
  });

  return null;
}

registerRoot(() => (
  <Composition
    id="overlay-shots"
    component={OverlayShots}
    schema={overlayShotsSchema}
    defaultProps={{ timeline: sampleTimeline(), text: "", shots: [] }}
    calculateMetadata={({ props: { timeline, shots } }) => ({
      fps: timeline.fps,
      width: timeline.width,
      height: timeline.height,
      // Freeze shows no frame beyond the composition's own length.
      durationInFrames: Math.max(shots.length, ...shots.map(({ frame }) => frame)) + 1,
    })}
  />
));
