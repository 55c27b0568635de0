import { useCurrentFrame } from "remotion";
import { Entering } from "../../motion/entrance";
import { SceneFrame } from "../parts/scene-frame";
import { TextBlock } from "../parts/text-block";
import { NumberMarker } from "../rail/number-marker";
import type { SceneProps } from "../scene-definition";
import { ArrowPath } from "./arrow-path";
import { planRing } from "./plan-ring";

/** A cycle in a wide picture: around a ring, clockwise in every language, with the words beside it. */
export function RingCycle(props: SceneProps<"cycle">) {
  const ring = planRing(props);
  const { layout, heading, headingRoomPx, heightPx, markerPx, centre, radiusPx, parts } = ring;
  const { box, theme } = layout;
  const frame = useCurrentFrame();
  const spokenPart = parts.findLastIndex(({ startFrame }) => frame >= startFrame);
  const pointAt = (angle: number) => ({
    xPx: centre.xPx + radiusPx * Math.cos(angle),
    yPx: centre.yPx + radiusPx * Math.sin(angle),
  });

  return (
    <SceneFrame layout={layout} fillsBox>
      {heading && (
        <div style={{ height: headingRoomPx }}>
          <TextBlock layout={layout} text={heading} startFrame={layout.startFrame} />
        </div>
      )}
      <div style={{ position: "relative", width: box.width, height: heightPx }}>
        <svg width={box.width} height={heightPx} style={{ position: "absolute", left: 0, top: 0 }}>
          {ring.arcs.map(({ from, to }, index) => {
            const window = ring.arcWindows[index];
            const [start, end] = [pointAt(from), pointAt(to)];

            return (
              window && (
                <ArrowPath
                  key={index}
                  layout={layout}
                  path={`M${start.xPx} ${start.yPx}A${radiusPx} ${radiusPx} 0 ${to - from > Math.PI ? 1 : 0} 1 ${end.xPx} ${end.yPx}`}
                  lengthPx={radiusPx * (to - from)}
                  tip={{ ...end, degrees: (to * 180) / Math.PI + 90 }}
                  window={window}
                />
              )
            );
          })}
        </svg>
        {parts.map(({ xPx, yPx, isRight, wordsPx, text, startFrame }, index) => (
          <div key={index}>
            <Entering
              layout={layout}
              startFrame={startFrame}
              style={{ position: "absolute", left: xPx - markerPx / 2, top: yPx - markerPx / 2 }}
            >
              <NumberMarker
                {...{ layout, isSpokenOf: index === spokenPart }}
                number={index + 1}
                sizePx={markerPx}
              />
            </Entering>
            <TextBlock
              layout={layout}
              text={text}
              startFrame={startFrame}
              emphasisColor={theme.colors.ink}
              style={{
                position: "absolute",
                left: isRight ? centre.xPx + wordsPx : centre.xPx - wordsPx - ring.widthPx,
                top: yPx - text.heightPx / 2,
                width: ring.widthPx,
                textAlign: isRight ? "left" : "right",
              }}
            />
          </div>
        ))}
      </div>
    </SceneFrame>
  );
}
