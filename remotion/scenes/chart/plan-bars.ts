import { barDrawWindow } from "../../motion/draw";
import { entranceWindow } from "../../motion/entrance";
import type { ChangeWindow } from "../../motion/change-window";
import type { SceneProps } from "../scene-definition";
import { isQuietPart, partStartFrames } from "../../layout/scene-layout";
import { textWidthInEm } from "../text/text-width";
import { planBarRows } from "./plan-bar-rows";
import { planChartFrame } from "./plan-chart";
import { positionInDomain, zeroBasedDomain } from "./scale";
import { seriesColor } from "./plan-key";

export type PlannedBar = {
  value: number;
  color: string;
  /** The drawn bar, from the plot's start edge and the row's top. */
  startPx: number;
  topPx: number;
  widthPx: number;
  hasValue: boolean;
  /** Written after the value in the first row, which thus serves as the legend. */
  seriesName: string;
};

type BarRowPlan = {
  bars: PlannedBar[];
  drawWindow: ChangeWindow;
  /** Whether another row is pointed out. */
  isQuiet: boolean;
};

const valueGapInEm = 0.45;

/** Places, sizes and times of a bar chart: one row per category, its bars from a common zero line. Part k is row k. */
export function planBars(props: SceneProps<"bar-chart">) {
  const { overlay, scene } = props;
  const frame = planChartFrame(props);
  const { box, theme, unit, fps, frameLayout } = frame.layout;
  const rowLayout = planBarRows(props, frame.layout, frame.plotHeightPx);
  const { labelRoomPx, isValueShown, barPx, labelSizePx } = rowLayout;
  const { categories, series } = overlay;
  const isGrouped = series.length > 1;

  const values = series.map((one) => categories.map((_, index) => one.values[index] ?? 0));
  const domain = zeroBasedDomain(values.flat());
  const isValueAbove = rowLayout.isLabelAbove && !isGrouped;
  const namesBars = isGrouped && !rowLayout.namesInKey;
  const widestLabelPx = Math.max(...rowLayout.labels.map((label) => label?.widthPx ?? 0));
  const wantedSizePx = isValueAbove
    ? Math.min(1.15 * labelSizePx, (box.width - widestLabelPx - 2 * unit) / rowLayout.barValues.widestInEm)
    : Math.min(1.15 * labelSizePx, 0.8 * barPx + 0.2 * labelSizePx);
  const valueSizePx = Math.max(frameLayout.type.label, wantedSizePx);
  const nameWidthPx = (name: string) => textWidthInEm(` ${name}`, theme.faces.headline) * valueSizePx;
  const widestNamePx = namesBars ? Math.max(...series.map(({ name }) => nameWidthPx(name))) : 0;
  const isValueAtEnd = !isValueAbove;
  const valueRoomPx = isValueAtEnd ? (rowLayout.barValues.widestInEm + 2 * valueGapInEm) * valueSizePx : 0;
  const startRoomPx = domain.min < 0 ? valueRoomPx : 0;
  // Keeps a quarter of the width for bars and any negative values.
  const endRoomPx = Math.min(valueRoomPx + (isValueAtEnd ? widestNamePx : 0), 0.75 * box.width - labelRoomPx);
  const roomPx = box.width - labelRoomPx - startRoomPx - endRoomPx;
  const positionPx = (value: number) => labelRoomPx + startRoomPx + positionInDomain(value, domain) * roomPx;

  const startFrames = partStartFrames(frame.layout, scene, categories.length, frame.plotStartFrame);
  const highest = Math.max(...values.flat().map(Math.abs));
  // Without room for all values, only the longest bar shows its value, as a scale for the others.
  const topValue = values.flat().find((value) => Math.abs(value) === highest);
  const pointedRow = frame.layout.pointed?.part;
  const rows = categories.map((_, row): BarRowPlan => ({
    drawWindow: barDrawWindow(startFrames[row] ?? frame.plotStartFrame, fps),
    isQuiet: isQuietPart(frame.layout, row, startFrames[row] ?? frame.plotStartFrame),
    bars: series.map(({ name }, index) => {
      const value = values[index]?.[row] ?? 0;
      const isAccent = pointedRow === undefined ? Math.abs(value) === highest : row === pointedRow;
      const loneColor = isAccent ? theme.colors.accent : theme.colors.ink;

      return {
        value,
        color: isGrouped ? seriesColor(index, theme) : loneColor,
        startPx: Math.min(positionPx(0), positionPx(value)),
        topPx: rowLayout.barsTopPx + index * barPx,
        widthPx: Math.abs(positionPx(value) - positionPx(0)),
        hasValue: isValueShown || value === topValue,
        seriesName: namesBars && row === 0 ? name : "",
      };
    }),
  }));
  const windows = [
    ...frame.windows,
    ...rows.flatMap(({ drawWindow }) => [drawWindow, entranceWindow(drawWindow.startFrame, theme)]),
  ];

  return {
    frame,
    rowLayout,
    rows,
    isValueAbove,
    zeroPx: positionPx(0),
    barGapPx: isGrouped ? Math.min(0.4 * unit, 0.15 * barPx) : 0,
    valueSizePx,
    valueGapPx: valueGapInEm * valueSizePx,
    windows,
  };
}
