import { getSceneLayout, partStartFrames, type SceneLayout } from "../layout/scene-layout";
import { type ChangeWindow, windowFrames } from "../motion/change-window";
import { Entering, entranceWindow } from "../motion/entrance";
import { fitRows } from "./list/fit-rows";
import { SceneFrame } from "./parts/scene-frame";
import { readingDurationInFrames } from "./minimum-duration";
import { TextBlock } from "./parts/text-block";
import type { SceneProps } from "./scene-definition";
import { type FittedText, fitText, type FitTextRules } from "./text/fit-text";
import { textWindows } from "./text/text-windows";

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
    timeline,
  });
}

/** Frames at which the comparison's picture changes. */
export function comparisonChangeFrames(props: Props): number[] {
  return windowFrames(planComparison(props).windows);
}

type ComparisonSideProps = { layout: SceneLayout; side: PlannedSide; color: string };

/** One of the two things: its name, and its points in ruled rows, level with those of a side beside it. */
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

type PlannedSide = {
  widthPx: number;
  title: FittedText;
  titleRoomPx: number;
  titleStartFrame: number;
  points: FittedText[];
  pointStartFrames: number[];
  rowsPx: number[];
};

/** Places, sizes and times of a comparison. Parts are the left side's points, then the right side's. */
function planComparison({ overlay, scene, timeline }: SceneProps<"comparison">) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit, language } = layout;
  const { left, right } = overlay;
  const isStacked = timeline.format === "short";
  const sideGapPx = (isStacked ? 7 : 8) * unit;
  const widthPx = isStacked ? box.width : (box.width - sideGapPx) / 2;
  const sideHeightPx = isStacked ? (box.height - sideGapPx) / 2 : box.height;
  const rowCount = Math.max(left.points.length, right.points.length);

  const [leftTitle, rightTitle] = fitPair(left.title, right.title, {
    face: theme.faces.headline,
    language,
    widthPx,
    heightPx: (isStacked ? 0.34 : 0.25) * sideHeightPx,
    maxFontSizePx: frameLayout.type.title,
    minFontSizePx: frameLayout.type.small,
    lineHeight: 1.12,
    maxLines: 2,
  });
  const titleRoomPx = Math.max(leftTitle.heightPx, rightTitle.heightPx) + 2.5 * unit;
  const leftCount = left.points.length;
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  const leftRows = rows.filter((row) => row < leftCount).map((row) => [row]);
  const rightRows = rows.filter((row) => row < right.points.length).map((row) => [leftCount + row]);
  const { texts: points, heights } = fitRows([...left.points, ...right.points], {
    face: theme.faces.body,
    language,
    widthPx,
    availablePx: sideHeightPx - titleRoomPx,
    // Side by side, opposite points share a row.
    groups: isStacked
      ? [leftRows, rightRows]
      : [rows.map((row) => [...(leftRows[row] ?? []), ...(rightRows[row] ?? [])])],
    maxFontSizePx: frameLayout.type.subtitle,
    minFontSizePx: frameLayout.type.label,
    lineHeight: 1.22,
    maxCharactersPerLine: layout.maxCharactersPerLine,
  });

  const fromFrame = layout.startFrame + theme.motion.entranceInFrames;
  const startFrames = partStartFrames(layout, scene, points.length, fromFrame);
  const planSide = (title: FittedText, titleStartFrame: number, from: number, to?: number): PlannedSide => ({
    widthPx,
    title,
    titleRoomPx,
    titleStartFrame,
    points: points.slice(from, to),
    pointStartFrames: startFrames.slice(from, to),
    rowsPx: heights[isStacked && from > 0 ? 1 : 0] ?? [],
  });
  const leftSide = planSide(leftTitle, layout.startFrame, 0, leftCount);
  const rightSide = planSide(rightTitle, layout.startFrame + theme.motion.staggerInFrames, leftCount);
  const windows: ChangeWindow[] = [leftSide, rightSide].flatMap((side) => [
    ...textWindows(side.titleStartFrame, side.title, theme),
    entranceWindow(side.titleStartFrame, theme),
    ...side.points.flatMap((point, row) => textWindows(side.pointStartFrames[row] ?? 0, point, theme)),
  ]);

  return { layout, leftSide, rightSide, sideGapPx, isStacked, windows };
}

function fitPair(left: string, right: string, rules: FitTextRules): [FittedText, FittedText] {
  const fit = (text: string, maxFontSizePx: number) =>
    fitText([{ text, isEmphasized: false }], { ...rules, maxFontSizePx });
  const smallerPx = Math.min(
    fit(left, rules.maxFontSizePx).fontSizePx,
    fit(right, rules.maxFontSizePx).fontSizePx,
  );

  return [fit(left, smallerPx), fit(right, smallerPx)];
}
