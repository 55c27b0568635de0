import { AbsoluteFill, useCurrentFrame } from "remotion";
import { quietPartOpacity, type SceneLayout } from "../../layout/scene-layout";
import { entranceProgress } from "../../motion/entrance";

type Props = { layout: SceneLayout; path: string; startFrame: number; isQuiet: boolean };

/** A country that lights up in the accent. Before its time it looks like the land around it. */
export function MapCountry({ layout, path, startFrame, isQuiet }: Props) {
  const { frameLayout, theme, unit } = layout;
  const { colors, chart } = theme;
  const progress = entranceProgress(useCurrentFrame(), startFrame, theme);

  return (
    <AbsoluteFill>
      <svg width={frameLayout.width} height={frameLayout.height} style={{ position: "absolute", inset: 0 }}>
        <path
          d={path}
          fill={colors.line}
          fillOpacity={chart.isOutlined ? 0.7 : 0.55}
          stroke={colors.backing}
          strokeWidth={0.14 * unit}
        />
        <path
          d={path}
          opacity={isQuiet ? quietPartOpacity : undefined}
          fill={colors.accent}
          fillOpacity={chart.isOutlined ? 0.22 * progress : progress}
          stroke={chart.isOutlined ? colors.accent : colors.backing}
          strokeOpacity={progress}
          strokeWidth={chart.isOutlined ? chart.lineWidth * unit : 0.14 * unit}
        />
      </svg>
    </AbsoluteFill>
  );
}
