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
import { planPointedValue } from "./pointed-value";
import { spreadLabels } from "./spread-labels";

/** As a share of the time that a whole line takes. */
const leastStrokeShare = 0.3;

export type Point = { x: number; y: number };

/** A part of a line that is drawn in one go, between two of its points (by index). */
type Stroke = { from: number; to: number; window: ChangeWindow };

export type PlannedLine = {
  color: string;
  points: Point[];
  strokes: Stroke[];
  endLabelFrame: number;
  endLabelTopPx: number;
  endValue: string;
  name: FittedText | undefined;
};

/**
 * Places, sizes and times of a line chart; points are in pixels from the plot's start edge. Part k is series k, or category k if
 * the line of a lone series follows the voice.
 */
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

  const goesWithVoice =
    series.length === 1 && categories.length > 1 && scene.beatStartMs.length === categories.length;
  const partCount = goesWithVoice ? categories.length : series.length;
  const startFrames = partStartFrames(layout, scene, partCount, plotStartFrame);
  const lines = series.map(({ values }, index): PlannedLine => {
    const strokes = goesWithVoice
      ? planStrokes(startFrames, layout.fps)
      : [
          {
            ...{ from: 0, to: categories.length - 1 },
            window: lineDrawWindow(startFrames[index] ?? plotStartFrame, layout.fps),
          },
        ];

    return {
      color: seriesColor(index, layout.theme),
      points: values
        .slice(0, categories.length)
        .map((value, at) => ({ x: axes.xAt(at), y: axes.yAt(value) })),
      strokes,
      endLabelFrame: Math.max(...strokes.map(({ window }) => windowEndFrame(window))),
      endLabelTopPx: endLabelTops[index] ?? 0,
      endValue: endLabels.values[index] ?? "",
      name: endLabels.names?.[index],
    };
  });
  const windows = [
    ...frame.windows,
    ...lines.flatMap(({ strokes, endLabelFrame, name }) => [
      ...strokes.map(({ window }) => window),
      entranceWindow(endLabelFrame, layout.theme),
      ...(name ? textWindows(endLabelFrame, name, layout.theme) : []),
    ]),
  ];

  return {
    frame,
    axes,
    lines,
    pointed: planPointedValue({
      ...{ overlay, layout, points: lines[0]?.points ?? [], area: axes.area },
      sizePx: endLabels.valueSizePx,
    }),
    endLabelStartPx: axes.area.right + endGapPx,
    valueSizePx: endLabels.valueSizePx,
    windows,
  };
}

/** Plans a line that reaches each point at a given frame: one stroke for points reached together, each after the previous. */
export function planStrokes(startFrames: readonly number[], fps: number): Stroke[] {
  const strokes: Stroke[] = [];
  const longest = startFrames.length - 1;

  for (const [to, startFrame] of startFrames.entries()) {
    if (startFrames[to + 1] === startFrame) continue;
    const before = strokes.at(-1);
    const from = before?.to ?? 0;
    const begins = Math.max(startFrame, before ? windowEndFrame(before.window) : 0);
    const whole = lineDrawWindow(begins, fps);
    // A shorter part takes less time; the first point appears at once.
    const share = from === to ? 0 : Math.max(leastStrokeShare, (to - from) / longest);
    strokes.push({
      ...{ from, to },
      window: { ...whole, durationInFrames: Math.max(1, Math.round(share * whole.durationInFrames)) },
    });
  }

  return strokes;
}
