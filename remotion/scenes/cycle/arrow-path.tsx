import { useCurrentFrame } from "remotion";
import type { SceneLayout } from "../../layout/scene-layout";
import type { ChangeWindow } from "../../motion/change-window";
import { drawProgress } from "../../motion/draw";

type Props = {
  layout: SceneLayout;
  path: string;
  lengthPx: number;
  /** Its end, and its direction there in degrees clockwise from the right. */
  tip: { xPx: number; yPx: number; degrees: number };
  window: ChangeWindow;
};

/** A line that is drawn from its start and ends in an arrow head; a part of an SVG. */
export function ArrowPath({ layout, path, lengthPx, tip, window }: Props) {
  const { theme, unit } = layout;
  const progress = drawProgress(useCurrentFrame(), window);
  const headPx = 1.4 * unit;
  if (progress <= 0) return null;

  return (
    <g fill="none" stroke={theme.colors.mutedInk} strokeWidth={Math.max(0.25, theme.chart.lineWidth) * unit}>
      <path d={path} strokeDasharray={`${progress * lengthPx} ${2 * lengthPx}`} />
      {progress >= 1 && (
        <path
          d={`M${-headPx} ${-headPx}L0 0L${-headPx} ${headPx}`}
          transform={`translate(${tip.xPx} ${tip.yPx}) rotate(${tip.degrees})`}
        />
      )}
    </g>
  );
}
