import { AbsoluteFill, useCurrentFrame } from "remotion";
import { Entering } from "../../motion/entrance";
import { SetIllustration } from "../parts/illustration";
import { SceneFrame } from "../parts/scene-frame";
import { TextBlock } from "../parts/text-block";
import type { Gallery } from "./plan-gallery";

/** A list as drawings side by side, each with its words below, in the accent while it is being spoken of. */
export function GalleryList({ gallery, mediaBaseUrl }: { gallery: Gallery; mediaBaseUrl: string }) {
  const { layout, heading, headingRoomPx, columnPx, columnGapPx, drawingPx, items, wordsGapPx } = gallery;
  const { theme } = layout;
  const frame = useCurrentFrame();
  const spokenItem = items.findLastIndex(({ startFrame }) => frame >= startFrame);

  return (
    <SceneFrame layout={layout}>
      {heading && (
        <div style={{ height: headingRoomPx }}>
          <TextBlock layout={layout} text={heading} startFrame={layout.startFrame} />
        </div>
      )}
      <div style={{ display: "flex", gap: columnGapPx }}>
        {items.map(({ text, drawing, startFrame }, index) => (
          <div key={index} style={{ width: columnPx }}>
            <Entering
              layout={layout}
              startFrame={startFrame}
              style={{ position: "relative", width: drawingPx, height: drawingPx, marginBottom: wordsGapPx }}
            >
              <AbsoluteFill>
                <SetIllustration
                  illustration={drawing}
                  mediaBaseUrl={mediaBaseUrl}
                  theme={theme}
                  box={{ x: 0, y: 0, width: drawingPx, height: drawingPx }}
                />
              </AbsoluteFill>
            </Entering>
            <TextBlock
              layout={layout}
              text={text}
              startFrame={startFrame}
              color={index === spokenItem ? theme.colors.accent : theme.colors.ink}
              emphasisColor={index === spokenItem ? theme.colors.accent : theme.colors.ink}
            />
          </div>
        ))}
      </div>
    </SceneFrame>
  );
}
