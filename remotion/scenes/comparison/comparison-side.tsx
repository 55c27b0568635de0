import { Entering } from "../parts/entering";
import { TextBlock } from "../parts/text-block";
import type { SceneLayout } from "../../layout/scene-layout";
import type { PlannedSide } from "./plan-comparison";

type Props = { layout: SceneLayout; side: PlannedSide; color: string };

/** One of the two things: its name, and its points in ruled rows that stand level with the other side's. */
export function ComparisonSide({ layout, side, color }: Props) {
  const { theme, unit } = layout;

  return (
    <div style={{ width: side.widthPx }}>
      <div style={{ height: side.titleRoomPx }}>
        <TextBlock layout={layout} text={side.title} startFrame={side.titleStartFrame} color={color} />
      </div>
      {side.points.map((point, row) => (
        <div
          key={row}
          style={{ position: "relative", height: side.rowsPx[row], display: "flex", alignItems: "center" }}
        >
          <Entering
            layout={layout}
            startFrame={side.titleStartFrame}
            style={{ position: "absolute", inset: 0 }}
          >
            <div style={{ borderTop: `${0.2 * unit}px solid ${theme.colors.line}` }} />
          </Entering>
          <TextBlock
            layout={layout}
            text={point}
            startFrame={side.pointStartFrames[row] ?? 0}
            emphasisColor={theme.colors.ink}
          />
        </div>
      ))}
    </div>
  );
}
