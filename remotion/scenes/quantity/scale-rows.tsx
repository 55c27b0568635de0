import { useCurrentFrame } from "remotion";
import { SceneFrame } from "../parts/scene-frame";
import { TextBlock } from "../parts/text-block";
import type { SceneProps } from "../scene-definition";
import { planScaleRows } from "./plan-scale-rows";
import { ScaleShape } from "./scale-shape";

/** Things drawn to scale, one below the other. */
export function ScaleRows(props: SceneProps<"scale-comparison">) {
  const { shape } = props.overlay;
  const { layout, heading, headingRoomPx, rows, heightPx } = planScaleRows(props);
  const frame = useCurrentFrame();
  const spokenPart = rows.findLastIndex(({ startFrame }) => frame >= startFrame);

  return (
    <SceneFrame layout={layout}>
      {heading && (
        <div style={{ height: headingRoomPx }}>
          <TextBlock layout={layout} text={heading} startFrame={layout.startFrame} />
        </div>
      )}
      <div style={{ position: "relative", width: layout.box.width, height: heightPx }}>
        {rows.map((row, index) => (
          <div key={index}>
            <ScaleShape
              {...{ layout, shape }}
              growth={shape === "columns" ? "along" : "fromMiddle"}
              isSpokenOf={index === spokenPart}
              startPx={row.shapeStartPx}
              topPx={row.shapeTopPx}
              sizePx={row.shapePx}
              window={row.drawWindow}
            />
            <TextBlock
              layout={layout}
              text={row.text}
              startFrame={row.startFrame}
              emphasisColor={index === spokenPart ? layout.theme.colors.accent : layout.theme.colors.ink}
              style={{ position: "absolute", insetInlineStart: row.textStartPx, top: row.textTopPx }}
            />
          </div>
        ))}
      </div>
    </SceneFrame>
  );
}
