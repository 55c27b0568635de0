import type { SceneProps } from "../scene-definition";
import type { Setting } from "../setting";
import { fitTexts, type FittedText } from "../text/fit-text";
import { labelInterval } from "./scale";

export type BarRows = {
  rowPx: number;
  /** First row's top in the plot. */
  topPx: number;
  /** Undefined where there is no room for every category's name. */
  labels: (FittedText | undefined)[];
  /** In a narrow picture names stand above their bars: beside them they would leave the bars no room. */
  isLabelAbove: boolean;
  labelSizePx: number;
  labelRoomPx: number;
  /** Where the bars stand in their row. */
  barsTopPx: number;
  barPx: number;
  /** Values are written where a bar is as high as the least label. */
  isValueShown: boolean;
  /** Names of the series above the chart, for want of room beside the first bars. */
  keyRoomPx: number;
};

/** The rows of a bar chart and the names of its categories, in a plot of the given height. */
export function planBarRows(
  { overlay, timeline }: SceneProps<"bar-chart">,
  { box, stage, theme, unit, language }: Setting,
  plotHeightPx: number,
): BarRows {
  const { categories, series } = overlay;
  const leastPx = stage.type.label;
  const isLabelAbove = timeline.format !== "landscape";
  const labelShare = isLabelAbove ? 0.36 : 0;
  const barShare = isLabelAbove ? 0.46 : 0.7;

  const mustCram = (plotHeightPx / categories.length) * barShare < 0.92 * leastPx * series.length;
  const keyRoomPx = mustCram && series.length > 1 ? 2 * leastPx : 0;
  const roomPx = plotHeightPx - keyRoomPx;
  const rowPx = Math.min(roomPx / categories.length, (isLabelAbove ? 25 : 17) * unit);
  const shownEvery = labelInterval(categories.length, roomPx / (leastPx * (isLabelAbove ? 2 : 1.2)));

  const labels = fitTexts(
    categories.map((text) => [{ text, isEmphasized: false }]),
    {
      face: theme.faces.body,
      language,
      widthPx: isLabelAbove ? box.width : 0.32 * box.width,
      heightPx: Math.max(1.2 * leastPx, (labelShare || 0.86) * rowPx),
      maxFontSizePx: stage.type.body,
      minFontSizePx: leastPx,
      lineHeight: 1.15,
      maxLines: isLabelAbove ? 1 : 2,
    },
  );
  const tallestPx = Math.max(...labels.map((label) => label.heightPx));
  const barsHeightPx = Math.min(barShare * rowPx, 9 * unit * Math.sqrt(series.length));

  return {
    rowPx,
    topPx: keyRoomPx + (roomPx - rowPx * categories.length) / 2,
    labels: labels.map((label, index) => (index % shownEvery === 0 ? label : undefined)),
    isLabelAbove,
    labelSizePx: labels[0]?.fontSizePx ?? leastPx,
    labelRoomPx: isLabelAbove ? 0 : Math.max(...labels.map((label) => label.widthPx)) + 3 * unit,
    barsTopPx: isLabelAbove
      ? Math.min(tallestPx + 0.6 * unit, rowPx - barsHeightPx)
      : (rowPx - barsHeightPx) / 2,
    barPx: barsHeightPx / series.length,
    isValueShown: !mustCram,
    keyRoomPx,
  };
}
