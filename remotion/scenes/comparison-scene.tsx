import type { SceneLayout } from "../layout/scene-layout";
import { windowFrames } from "../motion/change-window";
import { planComparison, type PlannedSide } from "./comparison/plan-comparison";
import { Entering } from "./parts/entering";
import { SceneFrame } from "./parts/scene-frame";
import { readingDurationInFrames } from "./minimum-duration";
import { TextBlock } from "./parts/text-block";
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

type ComparisonSideProps = { layout: SceneLayout; side: PlannedSide; color: string };

/** One of the two things: its name, and its points in ruled rows that stand level with the other side's. */
function ComparisonSide({ layout, side, color }: ComparisonSideProps) {
  const { theme, unit } = layout;

  return (
    <div style={{ width: side.widthPx }}>
      <div style={{ height: side.titleRoomPx }}>
        <TextBlock layout={layout} text={side.title} startFrame={side.titleStartFrame} color={color} />
      </div>
      {side.points.map((point, row) => (
        <div
          key={row}
          style={{ position: "relative", height: side.rowsPx[row], display: "flex", alignItems: "center" }}
        >
          <Entering
            layout={layout}
            startFrame={side.titleStartFrame}
            style={{ position: "absolute", inset: 0 }}
          >
            <div style={{ borderTop: `${0.2 * unit}px solid ${theme.colors.line}` }} />
          </Entering>
          <TextBlock
            layout={layout}
            text={point}
            startFrame={side.pointStartFrames[row] ?? 0}
            emphasisColor={theme.colors.ink}
          />
        </div>
      ))}
    </div>
  );
}
