import { AbsoluteFill, useCurrentFrame } from "remotion";
import { entranceProgress } from "../../motion/entrance";
import { TextBlock } from "../parts/text-block";
import type { SceneLayout } from "../../layout/scene-layout";
import type { FittedText } from "../text/fit-text";
import type { DrawnPlace } from "./draw-map";

type Props = { layout: SceneLayout; place: DrawnPlace; label?: FittedText; startFrame: number };

/** A country in the accent with its name on it or beside it. Before its time it looks like the land around it. */
export function MapPlace({ layout, place, label, startFrame }: Props) {
  const { frameLayout, theme, unit, dir } = layout;
  const { colors, chart } = theme;
  const progress = entranceProgress(useCurrentFrame(), startFrame, theme);
  const { labelBox } = place;
  const isOnAccent = labelBox.isOnLand && !chart.isOutlined;

  return (
    <AbsoluteFill dir={dir}>
      <svg width={frameLayout.width} height={frameLayout.height} style={{ position: "absolute", inset: 0 }}>
        <path
          d={place.path}
          fill={colors.line}
          fillOpacity={chart.isOutlined ? 0.7 : 0.55}
          stroke={colors.backing}
          strokeWidth={0.14 * unit}
        />
        <path
          d={place.path}
          fill={colors.accent}
          fillOpacity={chart.isOutlined ? 0.22 * progress : progress}
          stroke={chart.isOutlined ? colors.accent : colors.backing}
          strokeOpacity={progress}
          strokeWidth={chart.isOutlined ? chart.lineWidth * unit : 0.14 * unit}
        />
      </svg>
      {label && (
        <TextBlock
          layout={layout}
          text={label}
          startFrame={startFrame}
          color={isOnAccent ? colors.onAccent : colors.ink}
          style={{
            position: "absolute",
            left: labelBox.x,
            top: labelBox.y,
            width: labelBox.width,
            textAlign: labelBox.isOnLand ? "center" : "start",
            // Borders and coasts under the letters stay out of them.
            ...(!isOnAccent && {
              WebkitTextStroke: `${0.7 * unit}px ${colors.backing}`,
              paintOrder: "stroke fill",
            }),
          }}
        />
      )}
    </AbsoluteFill>
  );
}
