import { useCurrentFrame } from "remotion";
import type { SceneLayout } from "../../layout/scene-layout";
import type { ChangeWindow } from "../../motion/change-window";
import { drawProgress } from "../../motion/draw";
import type { RailPart } from "./rail-part";

type Props = {
  layout: SceneLayout;
  line: RailPart["line"];
  isAcross: boolean;
  window: ChangeWindow;
  /** Whether it ends in an arrow head: the next part follows from this one. */
  isArrow: boolean;
};

/** The rail from one part to the next, drawn as the next one appears. */
export function RailLine({ layout, line, isAcross, window, isArrow }: Props) {
  const { theme, unit, dir } = layout;
  const progress = drawProgress(useCurrentFrame(), window);
  const strokePx = Math.max(0.25, theme.chart.lineWidth) * unit;
  const headPx = Math.min(1.1 * unit, 0.5 * line.lengthPx);
  const lengthPx = progress * line.lengthPx;
  if (lengthPx < headPx) return null;

  return (
    <svg
      width={isAcross ? lengthPx : 2 * headPx}
      height={isAcross ? 2 * headPx : lengthPx}
      style={{
        position: "absolute",
        insetInlineStart: isAcross ? line.startPx : line.startPx - headPx,
        top: isAcross ? line.topPx - headPx : line.topPx,
        overflow: "visible",
        ...(dir === "rtl" && { transform: "scaleX(-1)" }),
      }}
    >
      <g transform={isAcross ? undefined : `translate(${2 * headPx}) rotate(90)`}>
        <path
          d={`M0 ${headPx}H${lengthPx}${isArrow ? `m${-headPx} ${-headPx}l${headPx} ${headPx}l${-headPx} ${headPx}` : ""}`}
          fill="none"
          stroke={theme.colors.mutedInk}
          strokeWidth={strokePx}
          strokeLinejoin="miter"
        />
      </g>
    </svg>
  );
}
