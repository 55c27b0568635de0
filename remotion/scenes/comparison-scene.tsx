import { windowFrames } from "../motion/change-window";
import { ComparisonSide } from "./comparison/comparison-side";
import { planComparison } from "./comparison/plan-comparison";
import { SceneFrame } from "./parts/scene-frame";
import { readingDurationInFrames } from "./minimum-duration";
import type { SceneProps } from "./scene-definition";

type Props = SceneProps<"comparison">;

/** Two things side by side (one above the other in a Short), point against point. */
export function ComparisonScene(props: Props) {
  const { layout, leftSide, rightSide, sideGapPx, isStacked } = planComparison(props);
  const { theme, unit } = layout;
  const rule = `${0.2 * unit}px solid ${theme.colors.mutedInk}`;

  return (
    <SceneFrame layout={layout}>
      <div style={{ display: "flex", flexDirection: isStacked ? "column" : "row" }}>
        <ComparisonSide layout={layout} side={leftSide} color={theme.colors.ink} />
        <div
          style={
            isStacked
              ? { height: sideGapPx }
              : { width: sideGapPx / 2, marginInlineEnd: sideGapPx / 2, borderInlineEnd: rule }
          }
        />
        <ComparisonSide layout={layout} side={rightSide} color={theme.colors.accent} />
      </div>
    </SceneFrame>
  );
}

/** Frames the comparison needs for its last point to come in, and to be read. */
export function comparisonMinimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;
  const { left, right } = overlay;

  return readingDurationInFrames({
    windows: planComparison(props).windows,
    texts: [left.title, ...left.points, right.title, ...right.points],
    fps: timeline.fps,
  });
}

/** Frames at which the comparison's picture changes. */
export function comparisonChangeFrames(props: Props): number[] {
  return windowFrames(planComparison(props).windows);
}
