import { faceStyle } from "./face-style";
import type { SceneLayout } from "../../layout/scene-layout";

type Props = { layout: SceneLayout; number?: number; fontSizePx: number; isActive: boolean };

/** What stands before an item: its number, or a small mark. The accent says which one is being spoken of. */
export function Marker({ layout, number, fontSizePx, isActive }: Props) {
  const { colors, faces, chart } = layout.theme;
  const color = isActive ? colors.accent : colors.mutedInk;

  if (number !== undefined) {
    return (
      <div style={{ ...faceStyle(faces.headline), fontSize: fontSizePx, lineHeight: 1, color }}>{number}</div>
    );
  }

  return (
    <div
      style={{
        boxSizing: "border-box",
        width: 0.3 * fontSizePx,
        height: 0.3 * fontSizePx,
        border: `${0.3 * layout.unit}px solid ${color}`,
        borderRadius: chart.barRadius * layout.unit,
        backgroundColor: chart.isOutlined && !isActive ? "transparent" : color,
      }}
    />
  );
}
