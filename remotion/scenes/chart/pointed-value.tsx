import type { SceneLayout } from "../../layout/scene-layout";
import { faceStyle } from "../../themes/theme";
import { textWidthInEm } from "../text/text-width";
import { formatFigure } from "./format-figure";
import type { Axes } from "./plan-axes";
import type { ChartOverlay } from "./plan-chart";
import { valueLineHeight } from "./plan-end-labels";
import type { Point } from "./plan-lines";

/** The ring around the point, in layout units. */
export const ringRadiusInUnits = 2.2;
const gapInUnits = 3;

/** A pointed-out point of a line, and its value with its place from the plot's start edge and top. */
type PointedValue = { point: Point; text: string; startPx: number; topPx: number };

type PointedValueInput = {
  overlay: ChartOverlay;
  layout: SceneLayout;
  points: readonly Point[];
  area: Axes["area"];
  sizePx: number;
};

/** Places the value of a lone line's pointed-out point above the line, or below it for lack of room; undefined without one. */
export function planPointedValue(input: PointedValueInput): PointedValue | undefined {
  const { overlay, layout, points, area, sizePx } = input;
  const { pointed, theme, unit, language } = layout;
  const point = pointed && overlay.series.length === 1 ? points[pointed.part] : undefined;
  if (!pointed || !point) return undefined;

  // The end of the line already shows the last value.
  const value = pointed.part === points.length - 1 ? undefined : overlay.series[0]?.values[pointed.part];
  const text = value === undefined ? "" : formatFigure({ ...overlay, value }, language);
  const widthPx = textWidthInEm(text, theme.faces.headline) * sizePx;
  const startPx = Math.max(area.left + unit, Math.min(point.x - widthPx / 2, area.right - widthPx));
  const heights = lineHeightsBetween(points, startPx, startPx + widthPx);
  const heightPx = valueLineHeight * sizePx;
  const gapPx = gapInUnits * unit;
  const abovePx = Math.min(point.y, ...heights) - gapPx - heightPx;
  const topPx = abovePx >= 0 ? abovePx : Math.max(point.y, ...heights) + gapPx;

  return { point, text, startPx, topPx };
}

/** The line's y at both ends of an x range, and at its points in between. */
function lineHeightsBetween(points: readonly Point[], fromX: number, toX: number): number[] {
  return points.slice(1).flatMap((end, index) => {
    const start = points[index];
    if (!start || end.x < fromX || start.x > toX) return [];
    const yAt = (x: number) => start.y + ((x - start.x) / (end.x - start.x)) * (end.y - start.y);

    return [yAt(Math.max(fromX, start.x)), yAt(Math.min(toX, end.x))];
  });
}

type PointedValueLabelProps = { layout: SceneLayout; pointed: PointedValue; color: string; sizePx: number };

/** The value beside a pointed-out point; the chart draws the ring around the point. */
export function PointedValueLabel({ layout, pointed, color, sizePx }: PointedValueLabelProps) {
  return (
    <div
      style={{
        position: "absolute",
        insetInlineStart: pointed.startPx,
        top: pointed.topPx,
        ...faceStyle(layout.theme.faces.headline),
        fontSize: sizePx,
        lineHeight: valueLineHeight,
        whiteSpace: "pre",
        color,
      }}
    >
      {pointed.text}
    </div>
  );
}
