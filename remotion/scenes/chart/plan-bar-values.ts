import type { SceneLayout } from "../../layout/scene-layout";
import { textWidthInEm } from "../text/text-width";
import { formatFigure } from "./format-figure";
import type { ChartOverlay } from "./plan-chart";

export type BarValues = {
  /** What follows each value. */
  suffix: string;
  /** A unit too long to be said with each value: said once, above the bars. */
  unitAbove: string;
  widestInEm: number;
  hasNegative: boolean;
};

/** With longer values the bars would have less than half of a picture's width. */
const mostShareOfWidth = 0.3;

/** How the values of a bar chart are written, and how much room they take. */
export function planBarValues(
  overlay: ChartOverlay,
  { box, frameLayout, theme, language }: SceneLayout,
): BarValues {
  const widestWith = (suffix: string) => {
    const texts = overlay.series.flatMap(({ values }) =>
      values.map((value) => formatFigure({ ...overlay, suffix, value }, language)),
    );

    return Math.max(0, ...texts.map((text) => textWidthInEm(text, theme.faces.headline)));
  };
  const whole = widestWith(overlay.suffix);
  const isUnitLong =
    overlay.suffix.trim().length > 2 && whole * frameLayout.type.label > mostShareOfWidth * box.width;

  return {
    suffix: isUnitLong ? "" : overlay.suffix,
    unitAbove: isUnitLong ? overlay.suffix.trim() : "",
    widestInEm: isUnitLong ? widestWith("") : whole,
    hasNegative: overlay.series.some(({ values }) => values.some((value) => value < 0)),
  };
}
