import { entranceWindow } from "../../motion/entrance";
import type { ChangeWindow } from "../../motion/change-window";
import type { SceneProps } from "../scene-definition";
import { fitRows } from "../list/fit-rows";
import { getSceneLayout, partStartFrames } from "../../layout/scene-layout";
import { fitText, type FittedText, type FitTextRules } from "../text/fit-text";
import { textWindows } from "../text/text-windows";

export type PlannedSide = {
  widthPx: number;
  title: FittedText;
  titleRoomPx: number;
  titleStartFrame: number;
  points: FittedText[];
  pointStartFrames: number[];
  rowsPx: number[];
};

/** Places, sizes and times of a comparison. Parts are the left side's points, then the right side's. */
export function planComparison({ overlay, scene, timeline }: SceneProps<"comparison">) {
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
    // Side by side, point stands level with point.
    groups: isStacked
      ? [leftRows, rightRows]
      : [rows.map((row) => [...(leftRows[row] ?? []), ...(rightRows[row] ?? [])])],
    maxFontSizePx: 1.15 * frameLayout.type.body,
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
