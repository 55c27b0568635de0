import type { CSSProperties } from "react";
import type { SceneLayout } from "../../layout/scene-layout";

type Props = { layout: SceneLayout; color: string; isNegative: boolean; style: CSSProperties };

/** A bar, flat or as an outline with a faint filling, rounded only at the end that says the value. */
export function Bar({ layout, color, isNegative, style }: Props) {
  const { chart } = layout.theme;
  const radius = chart.barRadius * layout.unit;
  const corners: CSSProperties = isNegative
    ? { borderStartStartRadius: radius, borderEndStartRadius: radius }
    : { borderStartEndRadius: radius, borderEndEndRadius: radius };

  return (
    <div style={{ position: "absolute", overflow: "hidden", boxSizing: "border-box", ...corners, ...style }}>
      <div
        style={{
          position: "absolute",
          inset: 0,
          backgroundColor: color,
          opacity: chart.isOutlined ? 0.16 : 1,
        }}
      />
      {chart.isOutlined && (
        <div
          style={{
            position: "absolute",
            inset: 0,
            boxSizing: "border-box",
            border: `${chart.lineWidth * layout.unit}px solid ${color}`,
          }}
        />
      )}
    </div>
  );
}
