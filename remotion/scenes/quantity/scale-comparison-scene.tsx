import { useCurrentFrame } from "remotion";
import { windowFrames } from "../../motion/change-window";
import { Entering } from "../../motion/entrance";
import { formatFigure } from "../chart/format-figure";
import { readingDurationInFrames } from "../minimum-duration";
import { SceneFrame } from "../parts/scene-frame";
import { TextBlock } from "../parts/text-block";
import type { SceneDefinition, SceneProps } from "../scene-definition";
import { planScale } from "./plan-scale";
import { isScaleInRows, planScaleRows } from "./plan-scale-rows";
import { ScaleRows } from "./scale-rows";
import { ScaleShape } from "./scale-shape";

type Props = SceneProps<"scale-comparison">;

/** Things drawn to scale, side by side or in rows. Its parts are the things. */
export const scaleComparisonScene: SceneDefinition<"scale-comparison"> = {
  Component: ScaleComparisonScene,
  minimumDurationInFrames(props) {
    const { title, things } = props.overlay;
    const texts = things.flatMap(({ label, figure }) => [
      label,
      formatFigure(figure, props.timeline.language),
    ]);

    return readingDurationInFrames({
      windows: planSizes(props).windows,
      texts: [title, ...texts],
      timeline: props.timeline,
    });
  },
  changeFrames: (props) => windowFrames(planSizes(props).windows),
  contentHeightPx(props) {
    const { headingRoomPx, heightPx } = planSizes(props);

    return headingRoomPx + heightPx;
  },
};

function ScaleComparisonScene(props: Props) {
  return isScaleInRows(props) ? <ScaleRows {...props} /> : <ScaleOnGround {...props} />;
}

function planSizes(props: Props) {
  return isScaleInRows(props) ? planScaleRows(props) : planScale(props);
}

/** Things on one ground, side by side. */
function ScaleOnGround(props: Props) {
  const { shape } = props.overlay;
  const plan = planScale(props);
  const { layout, heading, headingRoomPx, parts, groundPx, heightPx, labelGapPx, figureGapPx } = plan;
  const { theme, unit, box } = layout;
  const { colors } = theme;
  const frame = useCurrentFrame();
  const spokenPart = parts.findLastIndex(({ startFrame }) => frame >= startFrame);

  return (
    <SceneFrame layout={layout}>
      {heading && (
        <div style={{ height: headingRoomPx }}>
          <TextBlock layout={layout} text={heading} startFrame={layout.startFrame} />
        </div>
      )}
      <div style={{ position: "relative", width: box.width, height: heightPx }}>
        <Entering
          layout={layout}
          startFrame={layout.startFrame}
          style={{ position: "absolute", left: 0, top: groundPx, width: box.width }}
        >
          <div style={{ borderTop: `${0.25 * unit}px solid ${colors.mutedInk}` }} />
        </Entering>
        {parts.map(({ label, figure, slotPx, startPx, thingPx, startFrame, drawWindow }, index) => {
          const column = {
            position: "absolute",
            insetInlineStart: startPx,
            width: slotPx,
            textAlign: "center",
          } as const;

          return (
            <div key={index}>
              <ScaleShape
                {...{ layout, shape }}
                growth={shape === "columns" ? "up" : "onFoot"}
                isSpokenOf={index === spokenPart}
                startPx={startPx + (slotPx - thingPx.width) / 2}
                topPx={groundPx - thingPx.height}
                sizePx={thingPx}
                window={drawWindow}
              />
              <TextBlock
                layout={layout}
                text={figure}
                startFrame={startFrame}
                color={index === spokenPart ? colors.accent : colors.ink}
                style={{ ...column, top: groundPx - thingPx.height - figureGapPx - figure.heightPx }}
              />
              <TextBlock
                layout={layout}
                text={label}
                startFrame={startFrame}
                style={{ ...column, top: groundPx + labelGapPx }}
              />
            </div>
          );
        })}
      </div>
    </SceneFrame>
  );
}
