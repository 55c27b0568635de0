import type { SceneProps } from "../scene-definition";
import type { SceneLayout } from "../../layout/scene-layout";
import { fitTexts, type FittedText } from "../text/fit-text";
import { textWidthInEm } from "../text/text-width";
import { formatFigure } from "./format-figure";
import type { ChartOverlay } from "./plan-chart";
import { planKey, type Key } from "./plan-key";
import { labelInterval } from "./scale";

/** Longer values would leave the bars less than half of the picture's width. */
const mostShareOfWidth = 0.3;

type BarRows = {
  rowPx: number;
  /** First row's top in the plot. */
  topPx: number;
  /** Undefined where there is no room for every category's name. */
  labels: (FittedText | undefined)[];
  /** In a narrow picture, names stand above their bars; beside them, they would leave the bars no room. */
  isLabelAbove: boolean;
  labelSizePx: number;
  labelRoomPx: number;
  /** Where the bars stand in their row. */
  barsTopPx: number;
  barPx: number;
  /** Whether rows have room for each bar's value at the smallest label size. */
  isValueShown: boolean;
  /** Series names, or the values' unit, above the chart if they do not fit beside the bars. */
  key: Key;
  namesInKey: boolean;
  barValues: BarValues;
};

/** The rows of a bar chart and the names of its categories, in a plot of the given height. */
export function planBarRows(
  { overlay, timeline }: SceneProps<"bar-chart">,
  layout: SceneLayout,
  plotHeightPx: number,
): BarRows {
  const { box, frameLayout, theme, unit, language } = layout;
  const { categories, series } = overlay;
  const barValues = planBarValues(overlay, layout);
  const leastPx = frameLayout.type.label;
  const isLabelAbove =
    timeline.format !== "landscape" &&
    plotHeightPx / categories.length > 2.6 * leastPx * Math.sqrt(series.length);
  const labelShare = isLabelAbove ? 0.36 : 0;
  const barShare = isLabelAbove ? 0.48 : series.length > 1 ? 0.82 : 0.66;

  // A lone bar's value may be slightly taller than the bar; in a group, such values would touch.
  const mustCram =
    series.length > 1
      ? (plotHeightPx / categories.length) * barShare < 0.92 * leastPx * series.length
      : plotHeightPx / categories.length < (isLabelAbove ? 2.1 : 1.05) * leastPx;
  const widestNamePx =
    Math.max(...series.map(({ name }) => textWidthInEm(name, theme.faces.headline))) * leastPx;
  const needsKey = series.length > 1 && (mustCram || widestNamePx > 0.3 * box.width);
  const key = planKey(needsKey ? series.map(({ name }) => name) : [], barValues.unitAbove, layout);
  const keyRoomPx = key.heightPx;
  const roomPx = plotHeightPx - keyRoomPx;
  const rowPx = Math.min(roomPx / categories.length, (isLabelAbove ? 25 : 17) * unit);
  const shownEvery = labelInterval(categories.length, roomPx / (leastPx * (isLabelAbove ? 2 : 1.05)));

  const labels = fitTexts(
    categories.map((text) => [{ text, isEmphasized: false }]),
    {
      face: theme.faces.body,
      language,
      widthPx: labelWidthPx(),
      heightPx: Math.max(1.2 * leastPx, (labelShare || 0.86) * rowPx),
      maxFontSizePx: frameLayout.type.body,
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
    key,
    namesInKey: needsKey,
    barValues,
  };

  function labelWidthPx(): number {
    const valueRoomPx = 1.2 * leastPx * barValues.widestInEm + 3 * unit;
    // A lone bar's value stands at the end of its name's line.
    if (isLabelAbove) return Math.max(0.4 * box.width, box.width - (series.length > 1 ? 0 : valueRoomPx));

    const sides = barValues.hasNegative ? 2 : 1;

    return Math.max(0.2 * box.width, Math.min(0.34 * box.width, 0.75 * box.width - sides * valueRoomPx));
  }
}

type BarValues = {
  /** The text after each value. */
  suffix: string;
  /** A unit too long to repeat with each value: shown once, above the bars. */
  unitAbove: string;
  widestInEm: number;
  hasNegative: boolean;
};

/** How the values of a bar chart are written, and how much room they take. */
function planBarValues(overlay: ChartOverlay, { box, frameLayout, theme, language }: SceneLayout): BarValues {
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
