import { Entering } from "../parts/entering";
import { TextBlock } from "../parts/text-block";
import type { Setting } from "../setting";
import type { PlannedSide } from "./plan-comparison";

type Props = { setting: Setting; side: PlannedSide; color: string };

/** One of the two things: its name, and its points in ruled rows that stand level with the other side's. */
export function ComparisonSide({ setting, side, color }: Props) {
  const { theme, unit } = setting;

  return (
    <div style={{ width: side.widthPx }}>
      <div style={{ height: side.titleRoomPx }}>
        <TextBlock setting={setting} text={side.title} startFrame={side.titleStartFrame} color={color} />
      </div>
      {side.points.map((point, row) => (
        <div
          key={row}
          style={{ position: "relative", height: side.rowsPx[row], display: "flex", alignItems: "center" }}
        >
          <Entering
            setting={setting}
            startFrame={side.titleStartFrame}
            style={{ position: "absolute", inset: 0 }}
          >
            <div style={{ borderTop: `${0.2 * unit}px solid ${theme.colors.line}` }} />
          </Entering>
          <TextBlock
            setting={setting}
            text={point}
            startFrame={side.pointStartFrames[row] ?? 0}
            emphasisColor={theme.colors.ink}
          />
        </div>
      ))}
    </div>
  );
}
