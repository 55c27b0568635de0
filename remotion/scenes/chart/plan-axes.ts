import type { SceneLayout } from "../../layout/scene-layout";
import { textWidthInEm } from "../text/text-width";
import { formatFigure } from "./format-figure";
import type { ChartOverlay } from "./plan-chart";
import { labelInterval, niceTicks, positionInDomain } from "./scale";

const tickCount = 4;

/** The plot's edges, from its start edge and top, in pixels. */
type PlotArea = { left: number; right: number; top: number; bottom: number };

export type Axes = {
  area: PlotArea;
  ticks: { text: string; y: number }[];
  xLabels: { text: string; x: number }[];
  xAt: (index: number) => number;
  yAt: (value: number) => number;
  /** The y at which fills begin: zero, or the edge nearest to it. */
  baseY: number;
};

type AxesRoom = { plotHeightPx: number; endRoomPx: number };

/** Axes of a line chart: round values up the side, as many category names below as have room. */
export function planAxes(
  overlay: ChartOverlay,
  layout: SceneLayout,
  { plotHeightPx, endRoomPx }: AxesRoom,
): Axes {
  const { box, frameLayout, theme, unit, language } = layout;
  const { categories, series } = overlay;
  const leastPx = frameLayout.type.label;
  const widestPx = (texts: readonly string[]) =>
    Math.max(...texts.map((text) => textWidthInEm(text, theme.faces.label))) * leastPx;

  const values = niceTicks(
    series.flatMap((one) => one.values),
    tickCount,
  );
  const domain = { min: values[0] ?? 0, max: values.at(-1) ?? 1 };
  // A long unit appears only at the lines' ends; on every tick, it would take up the lines' room.
  const suffix = overlay.suffix.length > 1 ? "" : overlay.suffix;
  const decimals = Math.max(...values.map((value) => String(value).split(".")[1]?.length ?? 0));
  const tickTexts = values.map((value) => formatFigure({ ...overlay, suffix, value, decimals }, language));

  const area = {
    left: widestPx(tickTexts) + 2 * unit,
    right: box.width - endRoomPx,
    top: 0.6 * leastPx,
    bottom: plotHeightPx - 2 * leastPx,
  };
  const width = area.right - area.left;
  const lastIndex = categories.length - 1;
  const xAt = (index: number) => area.left + (lastIndex === 0 ? 0.5 : index / lastIndex) * width;
  const yAt = (value: number) => area.bottom - positionInDomain(value, domain) * (area.bottom - area.top);
  const shownEvery = labelInterval(categories.length, width / (widestPx(categories) + 2.5 * unit) + 1);

  return {
    area,
    ticks: values.map((value, index) => ({ text: tickTexts[index] ?? "", y: yAt(value) })),
    xLabels: categories
      .map((text, index) => ({ text, x: xAt(index) }))
      .filter((_, index) => index % shownEvery === 0),
    xAt,
    yAt,
    baseY: yAt(Math.max(domain.min, Math.min(0, domain.max))),
  };
}
