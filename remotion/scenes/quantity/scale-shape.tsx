import { useCurrentFrame } from "remotion";
import type { SceneLayout } from "../../layout/scene-layout";
import type { ChangeWindow } from "../../motion/change-window";
import { drawProgress } from "../../motion/draw";

type Props = {
  layout: SceneLayout;
  shape: "columns" | "circles" | "squares";
  /** How it grows: up from its foot, along from its start, or as a whole on its foot or its middle. */
  growth: "up" | "along" | "onFoot" | "fromMiddle";
  isSpokenOf: boolean;
  startPx: number;
  topPx: number;
  sizePx: { width: number; height: number };
  window: ChangeWindow;
};

/** A thing as a shape of its size that grows as it is spoken of, in the accent until the next one is. */
export function ScaleShape({ layout, shape, growth, isSpokenOf, startPx, topPx, sizePx, window }: Props) {
  const { theme, unit } = layout;
  const { colors, chart } = theme;
  const progress = drawProgress(useCurrentFrame(), window);
  if (progress <= 0) return null;

  const color = isSpokenOf ? colors.accent : colors.mutedInk;
  const width = growth === "up" ? sizePx.width : progress * sizePx.width;
  const height = growth === "along" ? sizePx.height : progress * sizePx.height;
  const restPx = { width: sizePx.width - width, height: sizePx.height - height };
  const radiusPx = chart.barRadius * unit;
  const corners = growth === "up" || growth === "onFoot" ? `${radiusPx}px ${radiusPx}px 0 0` : radiusPx;

  return (
    <div
      style={{
        boxSizing: "border-box",
        position: "absolute",
        insetInlineStart: growth === "along" ? startPx : startPx + restPx.width / 2,
        top: growth === "fromMiddle" ? topPx + restPx.height / 2 : topPx + restPx.height,
        width,
        height,
        backgroundColor: color,
        // Where the theme draws outlines, the fill is a tint of the edge.
        ...(chart.isOutlined && {
          backgroundColor: `color-mix(in srgb, ${color} 22%, transparent)`,
          border: `${chart.lineWidth * unit}px solid ${color}`,
        }),
        borderRadius: shape === "circles" ? "50%" : corners,
      }}
    />
  );
}
