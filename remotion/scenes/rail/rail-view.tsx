import type { ReactNode } from "react";
import { useCurrentFrame } from "remotion";
import { Entering } from "../../motion/entrance";
import { SetIllustration } from "../parts/illustration";
import { SceneFrame } from "../parts/scene-frame";
import { TextBlock } from "../parts/text-block";
import type { Rail } from "./plan-rail";
import { RailLine } from "./rail-line";

type Props = {
  rail: Rail;
  hasArrows: boolean;
  /** Renders a part's marker, which is as wide as it is high. */
  renderMarker: (index: number, isSpokenOf: boolean) => ReactNode;
  mediaBaseUrl: string;
  children?: ReactNode;
};

/** Heading, rail, drawings, markers and words; colour marks the part that is being spoken of. */
export function RailView({ rail, hasArrows, renderMarker, mediaBaseUrl, children }: Props) {
  const { layout, heading, headingRoomPx, isAcross, parts, heightPx, markerPx, startFrames, drawWindows } =
    rail;
  const { colors } = layout.theme;
  const frame = useCurrentFrame();
  const spokenPart = startFrames.findLastIndex((startFrame) => frame >= startFrame);

  return (
    <SceneFrame layout={layout}>
      {heading && (
        <div style={{ height: headingRoomPx }}>
          <TextBlock layout={layout} text={heading} startFrame={layout.startFrame} />
        </div>
      )}
      <div style={{ position: "relative", width: layout.box.width, height: heightPx }}>
        {children}
        {parts.map(({ drawing, marker, head, headPlace, text, textPlace, line }, index) => {
          const startFrame = startFrames[index] ?? 0;
          const window = drawWindows[index];
          const isSpokenOf = index === spokenPart;

          return (
            <div key={index}>
              {window && <RailLine {...{ layout, line, isAcross, window }} isArrow={hasArrows} />}
              {drawing && (
                <Entering
                  layout={layout}
                  startFrame={startFrame}
                  style={{ ...place(drawing), width: drawing.sizePx, height: drawing.sizePx }}
                >
                  <SetIllustration
                    illustration={drawing.illustration}
                    mediaBaseUrl={mediaBaseUrl}
                    theme={layout.theme}
                    box={{ x: 0, y: 0, width: drawing.sizePx, height: drawing.sizePx }}
                  />
                </Entering>
              )}
              <Entering
                layout={layout}
                startFrame={startFrame}
                style={{ ...place(marker), width: markerPx, height: markerPx }}
              >
                {renderMarker(index, isSpokenOf)}
              </Entering>
              {head && (
                <TextBlock
                  layout={layout}
                  text={head}
                  startFrame={startFrame}
                  color={isSpokenOf ? colors.accent : colors.ink}
                  style={place(headPlace)}
                />
              )}
              <TextBlock
                layout={layout}
                text={text}
                startFrame={startFrame}
                emphasisColor={colors.ink}
                style={place(textPlace)}
              />
            </div>
          );
        })}
      </div>
    </SceneFrame>
  );
}

function place({ startPx, topPx }: { startPx: number; topPx: number }) {
  return { position: "absolute", insetInlineStart: startPx, top: topPx } as const;
}
