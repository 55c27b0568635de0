import type { CSSProperties } from "react";
import type { Setting } from "../setting";

type Props = { setting: Setting; color: string; isNegative: boolean; style: CSSProperties };

/** A bar, flat or as an outline with a faint filling, rounded only at the end that says the value. */
export function Bar({ setting, color, isNegative, style }: Props) {
  const { chart } = setting.theme;
  const radius = chart.barRadius * setting.unit;
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
            border: `${chart.lineWidth * setting.unit}px solid ${color}`,
          }}
        />
      )}
    </div>
  );
}
