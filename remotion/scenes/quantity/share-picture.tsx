import { useCurrentFrame } from "remotion";
import type { SceneLayout } from "../../layout/scene-layout";
import type { ChangeWindow } from "../../motion/change-window";
import { drawProgress } from "../../motion/draw";

type Props = { layout: SceneLayout; percent: number; window: ChangeWindow; sizePx: number };

const ringShares = { flat: 0.17, outlined: 0.1 };

/** A share of a ring, clockwise from the top in every language, the rest of it in grey. */
export function Donut({ layout, percent, window, sizePx }: Props) {
  const { colors, chart } = layout.theme;
  const progress = drawProgress(useCurrentFrame(), window);
  const strokePx = (chart.isOutlined ? ringShares.outlined : ringShares.flat) * sizePx;
  const radiusPx = (sizePx - strokePx) / 2;
  const lengthPx = 2 * Math.PI * radiusPx;
  const ring = { cx: sizePx / 2, cy: sizePx / 2, r: radiusPx, fill: "none", strokeWidth: strokePx };

  return (
    <svg width={sizePx} height={sizePx} style={{ display: "block" }}>
      <circle {...ring} stroke={colors.line} />
      {progress > 0 && (
        <circle
          {...ring}
          stroke={colors.accent}
          strokeDasharray={`${(progress * percent * lengthPx) / 100} ${lengthPx}`}
          transform={`rotate(-90 ${sizePx / 2} ${sizePx / 2})`}
        />
      )}
    </svg>
  );
}

const side = 10;

/** A hundred squares, row by row, one of them filled for each per cent of the share. */
export function Waffle({ layout, percent, window, sizePx }: Props) {
  const { theme, unit, dir } = layout;
  const filled = Math.round(drawProgress(useCurrentFrame(), window) * percent);
  const cellPx = sizePx / side;
  const gapPx = 0.14 * cellPx;

  return (
    <svg
      width={sizePx}
      height={sizePx}
      style={{ display: "block", ...(dir === "rtl" && { transform: "scaleX(-1)" }) }}
    >
      {Array.from({ length: side * side }, (_, cell) => (
        <rect
          key={cell}
          x={(cell % side) * cellPx + gapPx / 2}
          y={Math.floor(cell / side) * cellPx + gapPx / 2}
          width={cellPx - gapPx}
          height={cellPx - gapPx}
          rx={Math.min(theme.chart.barRadius * unit, 0.3 * cellPx)}
          fill={cell < filled ? theme.colors.accent : theme.colors.line}
        />
      ))}
    </svg>
  );
}
