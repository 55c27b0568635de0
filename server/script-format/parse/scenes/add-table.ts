import type { Table } from "mdast";
import type { Figure, Overlay, OverlayOf } from "@/remotion/timeline/schema";
import { MAX_DIGITS, readFigure } from "../figures/read-figure";
import { isAscending, readTime, type ReadTime } from "../figures/read-time";
import { toScale } from "../found-scenes/find-scale";
import { findRows } from "../found-scenes/find-timeline";
import { flattenText } from "../inline/flatten-inline";
import { type InlineRun, textOf, toRichText, trimRuns } from "../inline/inline-run";
import { addNotice } from "../script-context";
import { labelsOf } from "../found-scenes/find-labels";
import { areSideNames } from "../found-scenes/vocabulary/side-names";
import { addLabels } from "./add-labels";
import { speakIntro } from "./add-text";
import { placeVisual, type SceneBuilder } from "./scene-builder";
import { takeTitle } from "./take-title";

type Cell = { text: string; runs: InlineRun[] };

/** A table's cells; every row is as long as the header. */
type Grid = { header: Cell[]; rows: Cell[][] };

/**
 * Adds a table as the visual for the paragraph below it: words before numbers are a bar chart, years or dates before
 * numbers a line chart, before words a timeline, and two columns of words a comparison. Places below a photo become its
 * labels. Any other table is left out with a notice. `source` is the paragraph "Source: …" right below.
 */
export function addTable(builder: SceneBuilder, table: Table, source?: string): void {
  const { context } = builder;
  const line = table.position?.start.line ?? 1;
  const grid = readGrid(table, builder);
  const labels = labelsOf(grid.header, grid.rows);
  if (labels !== null && addLabels(builder, labels)) return;

  placeVisual(builder);
  const chart = chartOf(grid, context.language);
  const comparison = typeof chart === "string" ? comparisonOf(grid, context.language) : null;
  const overlay: Overlay | string =
    typeof chart === "string"
      ? (timelineOf(grid) ?? (comparison && toArguments(comparison)) ?? chart)
      : scaleOrChart(chart, source, context.language);

  if (typeof overlay === "string") {
    speakIntro(builder);
    addNotice(context, line, `the table is left out: ${overlay}.`);
    return;
  }

  if (overlay.kind === "comparison") speakIntro(builder);
  const title = takeTitle(builder);
  const isChart = overlay.kind === "bar-chart" || overlay.kind === "line-chart";
  builder.visual = {
    overlay: {
      ...overlay,
      ...(title === null || overlay.kind === "comparison" ? {} : { title: title.text }),
      ...(source !== undefined && isChart ? { source } : {}),
    },
    narration: title?.narration ?? [],
    showsCaptions: title?.isShortened === true,
    line: title?.line ?? line,
  };
}

function readGrid(table: Table, { context }: SceneBuilder): Grid {
  const [header = [], ...rows] = table.children.map((row) =>
    row.children.map((cell) => {
      const runs = trimRuns(flattenText(cell.children, context));

      return { text: textOf(runs), runs };
    }),
  );
  const empty: Cell = { text: "", runs: [] };

  return { header, rows: rows.map((row) => header.map((_, column) => row[column] ?? empty)) };
}

/** A few heights, diameters or areas are drawn to scale, unless there is a source, which only a chart shows. */
function scaleOrChart(chart: Chart, source: string | undefined, language: string): Overlay {
  const scale = chart.kind === "bar-chart" && source === undefined ? toScale(chart, language) : null;

  return scale ?? chart;
}

/** A column of times and one of words; null for any other table. */
function timelineOf({ header, rows }: Grid): OverlayOf<"timeline"> | null {
  if (header.length !== 2 || rows.some((row) => row[1]?.text === "")) return null;

  return findRows(
    rows.map(([time, words]) => ({ time: time?.text ?? "", text: toRichText(words?.runs ?? []) })),
  );
}

const MAX_SIDE_POINTS = 6;

/**
 * The comparison of two columns of words, whose headers name the sides ("three hearts" is words where the other side
 * has "one heart"); null for any other table.
 */
function comparisonOf({ header, rows }: Grid, language: string): OverlayOf<"comparison"> | null {
  const [left, right] = [0, 1].map((column) => ({
    title: header[column]?.text ?? "",
    points: rows.flatMap((row) => (row[column]?.text ? [toRichText(row[column].runs)] : [])),
  }));

  const [hasLeftFigures, hasRightFigures] = [0, 1].map((column) =>
    rows.some((row) => readFigure(row[column]?.text ?? "", language) !== null),
  );

  if (hasRightFigures === true && hasLeftFigures === false) return null;
  if (header.length !== 2 || left === undefined || right === undefined) return null;
  if (left.title === "" || right.title === "" || rows.length > MAX_SIDE_POINTS) return null;
  if (left.points.length === 0 || right.points.length === 0) return null;

  return { kind: "comparison", left, right };
}

/** Turns a comparison whose sides are called "Pros" and "Cons", or similar, into arguments; any other stays as it is. */
function toArguments(
  comparison: OverlayOf<"comparison">,
): OverlayOf<"comparison"> | OverlayOf<"for-and-against"> {
  const { left, right } = comparison;
  if (areSideNames(left.title, right.title)) return { kind: "for-and-against", for: left, against: right };
  if (areSideNames(right.title, left.title)) return { kind: "for-and-against", for: right, against: left };

  return comparison;
}

/** More would leave no room for their labels. */
const MAX_BARS = 12;
const MAX_POINTS = 60;
const MAX_SERIES = 4;
const MIN_LINE_POINTS = 3;
const MAX_UNIT_LENGTH = 12;

type Chart = OverlayOf<"bar-chart"> | OverlayOf<"line-chart">;

/**
 * The chart of a first column of labels and columns of numbers in one unit; a line chart if the labels are at least three
 * years or dates in ascending order. Otherwise the reason why there is none, to follow "the table is left out: ".
 */
function chartOf({ header, rows }: Grid, language: string): Chart | string {
  const figures = rows.map((row) => row.slice(1).map(({ text }) => readCell(text, language)));
  const flat = figures.flat();
  const known = flat.filter((figure) => figure !== null);
  const [first] = known;

  if (first === undefined || header.length < 2)
    return "it has neither a column of numbers nor two named columns of words, at most 6 rows";
  if (known.length < flat.length)
    return `a cell in its columns of numbers holds no number of at most ${MAX_DIGITS} digits`;
  if (header.length - 1 > MAX_SERIES) return `a chart has at most ${MAX_SERIES} columns of numbers`;
  if (known.some(({ prefix, suffix }) => prefix !== first.prefix || suffix !== first.suffix)) {
    return `its numbers have different units; write them all as "${first.prefix}…${first.suffix}"`;
  }

  const categories = rows.map((row) => row[0]?.text ?? "");
  const isLine = rows.length >= MIN_LINE_POINTS && isAscending(categories.map(readWholeTime));
  const maxRows = isLine ? MAX_POINTS : MAX_BARS;
  if (rows.length > maxRows) return `this chart has room for ${maxRows} rows, and it has ${rows.length}`;

  const names = header.slice(1).map(({ text }) => text);

  return {
    kind: isLine ? "line-chart" : "bar-chart",
    title: [{ text: names.join(", "), isEmphasized: false }],
    categories,
    series: names.map((name, column) => ({ name, values: figures.map((row) => row[column]?.value ?? 0) })),
    prefix: first.prefix,
    suffix: first.suffix,
    decimals: Math.max(...known.map(({ decimals }) => decimals)),
  };
}

/** "3.5 million km" is 3.5 with the suffix " million km". */
function readCell(text: string, language: string): Figure | null {
  const read = readFigure(text, language);
  if (read === null || read.rest.length > MAX_UNIT_LENGTH || /\d/.test(read.rest)) return null;

  const { figure, rest } = read;

  return rest === "" ? figure : { ...figure, suffix: `${figure.suffix} ${rest}` };
}

function readWholeTime(label: string): ReadTime | null {
  const time = readTime(label.trim());

  return time?.label === label.trim() ? time : null;
}
