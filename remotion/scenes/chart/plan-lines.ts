import { lineDrawWindow } from "../../motion/draw";
import { entranceWindow } from "../../motion/entrance";
import { windowEndFrame, type ChangeWindow } from "../../motion/change-window";
import type { SceneProps } from "../scene-definition";
import { partStartFrames } from "../../layout/scene-layout";
import type { FittedText } from "../text/fit-text";
import { textWindows } from "../text/text-windows";
import { planAxes } from "./plan-axes";
import { planChartFrame } from "./plan-chart";
import { planEndLabels, valueLineHeight } from "./plan-end-labels";
import { seriesColor } from "./plan-key";
import { spreadLabels } from "./spread-labels";

export type Point = { x: number; y: number };

export type PlannedLine = {
  color: string;
  points: Point[];
  drawWindow: ChangeWindow;
  endLabelFrame: number;
  endLabelTopPx: number;
  endValue: string;
  name: FittedText | undefined;
};

/** Places, sizes and times of a line chart. Part k is series k; points are in pixels from the plot's start edge. */
export function planLines(props: SceneProps<"line-chart">) {
  const { overlay, scene } = props;
  const frame = planChartFrame(props);
  const { layout, plotHeightPx, plotStartFrame } = frame;
  const { series, categories } = overlay;
  const endGapPx = 2.5 * layout.unit;

  const endLabels = planEndLabels(overlay, layout);
  const axes = planAxes(overlay, layout, { plotHeightPx, endRoomPx: endLabels.widthPx + endGapPx });
  const endLabelTops = spreadLabels(
    series.map(({ values }) => axes.yAt(values.at(-1) ?? 0) - (valueLineHeight * endLabels.valueSizePx) / 2),
    endLabels.heightPx,
    { min: 0, max: plotHeightPx },
  );

  const startFrames = partStartFrames(layout, scene, series.length, plotStartFrame);
  const lines = series.map(({ values }, index): PlannedLine => {
    const drawWindow = lineDrawWindow(startFrames[index] ?? plotStartFrame, layout.fps);

    return {
      color: seriesColor(index, layout.theme),
      points: values
        .slice(0, categories.length)
        .map((value, at) => ({ x: axes.xAt(at), y: axes.yAt(value) })),
      drawWindow,
      endLabelFrame: windowEndFrame(drawWindow),
      endLabelTopPx: endLabelTops[index] ?? 0,
      endValue: endLabels.values[index] ?? "",
      name: endLabels.names?.[index],
    };
  });
  const windows = [
    ...frame.windows,
    ...lines.flatMap(({ drawWindow, endLabelFrame, name }) => [
      drawWindow,
      entranceWindow(endLabelFrame, layout.theme),
      ...(name ? textWindows(endLabelFrame, name, layout.theme) : []),
    ]),
  ];

  return {
    frame,
    axes,
    lines,
    endLabelStartPx: axes.area.right + endGapPx,
    valueSizePx: endLabels.valueSizePx,
    windows,
  };
}
