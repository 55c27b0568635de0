import { entranceWindow } from "../../motion/entrance";
import { lineDrawWindow } from "../../motion/draw";
import { windowEndFrame, type PaintWindow } from "../../motion/paint-window";
import type { SceneProps } from "../scene-definition";
import { partStartFrames } from "../setting";
import { textWidthInEm } from "../text/text-width";
import { formatFigure } from "./format-figure";
import { planChartFrame } from "./plan-chart";
import { labelInterval, niceTicks, positionInDomain } from "./scale";
import { seriesColor } from "./series-color";
import { spreadLabels } from "./spread-labels";

export type Point = { x: number; y: number };

export type PlannedLine = {
  color: string;
  points: Point[];
  drawWindow: PaintWindow;
  endLabelFrame: number;
  endLabelTopPx: number;
  endLabel: { value: string; name: string };
};

const tickCount = 4;

/** Places, sizes and times of a line chart. Part k is series k; points are in pixels from the plot's start edge. */
export function planLines(props: SceneProps<"line-chart">) {
  const { overlay, scene } = props;
  const frame = planChartFrame(props);
  const { box, stage, theme, unit, language, fps } = frame.setting;
  const { categories, series } = overlay;
  const leastPx = stage.type.label;
  const namesSeries = series.length > 1;

  const ticks = niceTicks(
    series.flatMap((one) => one.values),
    tickCount,
  );
  const domain = { min: ticks[0] ?? 0, max: ticks.at(-1) ?? 1 };
  const tickLabels = ticks.map((value) =>
    formatFigure({ ...overlay, value, decimals: tickDecimals(ticks) }, language),
  );
  const tickRoomPx =
    Math.max(...tickLabels.map((text) => textWidthInEm(text, theme.faces.label))) * leastPx + 2 * unit;

  const valueSizePx = Math.min(stage.type.subtitle, (0.22 * box.width) / 4);
  const nameSizePx = stage.type.label;
  const ends = series.map(({ name, values }) => ({
    value: formatFigure({ ...overlay, value: values.at(-1) ?? 0 }, language),
    name: namesSeries ? name : "",
  }));
  const endRoomPx =
    2.5 * unit +
    Math.min(
      0.34 * box.width,
      Math.max(
        ...ends.map(({ value, name }) =>
          Math.max(
            textWidthInEm(value, theme.faces.headline) * valueSizePx,
            textWidthInEm(name, theme.faces.label) * nameSizePx,
          ),
        ),
      ),
    );

  const xLabelRoomPx = 2 * leastPx;
  const left = tickRoomPx;
  const right = box.width - endRoomPx;
  const top = 0.6 * leastPx;
  const bottom = frame.plotHeightPx - xLabelRoomPx;
  const xAt = (index: number) =>
    categories.length === 1 ? (left + right) / 2 : left + (index / (categories.length - 1)) * (right - left);
  const yAt = (value: number) => bottom - positionInDomain(value, domain) * (bottom - top);

  const widestCategoryPx =
    Math.max(...categories.map((text) => textWidthInEm(text, theme.faces.label))) * leastPx;
  const shownEvery = labelInterval(categories.length, (right - left) / (widestCategoryPx + 2 * unit) + 1);
  const labelHeightPx = valueSizePx * 1.1 + (namesSeries ? nameSizePx * 1.2 : 0);
  const lastYs = series.map(({ values }) => yAt(values.at(-1) ?? 0));
  const endLabelTops = spreadLabels(
    lastYs.map((y) => y - (valueSizePx * 1.1) / 2),
    labelHeightPx,
    { min: 0, max: frame.plotHeightPx },
  );

  const startFrames = partStartFrames(frame.setting, scene, series.length, frame.plotStartFrame);
  const lines = series.map(({ values }, index): PlannedLine => {
    const drawWindow = lineDrawWindow(startFrames[index] ?? frame.plotStartFrame, fps);

    return {
      color: seriesColor(index, theme),
      points: values.slice(0, categories.length).map((value, at) => ({ x: xAt(at), y: yAt(value) })),
      drawWindow,
      endLabelFrame: windowEndFrame(drawWindow),
      endLabelTopPx: endLabelTops[index] ?? 0,
      endLabel: ends[index] ?? { value: "", name: "" },
    };
  });
  const windows = [
    ...frame.windows,
    ...lines.flatMap(({ drawWindow, endLabelFrame }) => [drawWindow, entranceWindow(endLabelFrame, theme)]),
  ];

  return {
    frame,
    ticks: tickLabels.map((text, index) => ({ text, y: yAt(ticks[index] ?? 0) })),
    xLabels: categories
      .map((text, index) => ({ text, x: xAt(index) }))
      .filter((_, index) => index % shownEvery === 0),
    lines,
    area: { left, right, top, bottom },
    valueSizePx,
    nameSizePx,
    baseY: yAt(Math.max(domain.min, Math.min(0, domain.max))),
    windows,
  };
}

function tickDecimals(ticks: readonly number[]): number {
  return Math.max(...ticks.map((tick) => String(tick).split(".")[1]?.length ?? 0));
}
