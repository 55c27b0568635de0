import type { SceneLayout } from "../../layout/scene-layout";
import { fitTexts, type FittedText } from "../text/fit-text";
import { textWidthInEm } from "../text/text-width";
import { formatFigure } from "./format-figure";
import type { ChartOverlay } from "./plan-chart";

export const valueLineHeight = 1.1;
const nameLineHeight = 1.15;

type EndLabels = {
  values: string[];
  /** Undefined where the chart has one series: its title names it. */
  names: FittedText[] | undefined;
  valueSizePx: number;
  widthPx: number;
  heightPx: number;
};

/** The label at the end of each line: its last value and, among several lines, its name. */
export function planEndLabels(
  { series, ...overlay }: ChartOverlay,
  { box, frameLayout, theme, unit, language }: SceneLayout,
): EndLabels {
  const isOneOfMany = series.length > 1;
  const valueSizePx = isOneOfMany ? frameLayout.type.small : frameLayout.type.subtitle;
  const values = series.map((one) => formatFigure({ ...overlay, value: one.values.at(-1) ?? 0 }, language));
  const names = isOneOfMany
    ? fitTexts(
        series.map(({ name }) => [{ text: name, isEmphasized: false }]),
        {
          face: theme.faces.label,
          language,
          widthPx: 0.36 * box.width,
          heightPx: 2 * nameLineHeight * frameLayout.type.label,
          maxFontSizePx: frameLayout.type.label,
          minFontSizePx: frameLayout.type.label,
          lineHeight: nameLineHeight,
        },
      )
    : undefined;
  const valueWidths = values.map((value) => textWidthInEm(value, theme.faces.headline) * valueSizePx);
  const nameHeights = names?.map((name) => name.heightPx + 0.8 * unit) ?? [];

  return {
    values,
    names,
    valueSizePx,
    widthPx: Math.max(...valueWidths, ...(names?.map((name) => name.widthPx) ?? [])),
    heightPx: valueLineHeight * valueSizePx + Math.max(0, ...nameHeights),
  };
}
