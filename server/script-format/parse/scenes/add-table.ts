import type { Table } from "mdast";
import type { Overlay } from "@/remotion/timeline/schema";
import { flattenText } from "../inline/flatten-inline";
import { textOf, trimRuns, type InlineRun } from "../inline/inline-run";
import { addNotice } from "../script-context";
import { speakIntro } from "./add-statement";
import { chartOf } from "./chart-of-table";
import { comparisonOf } from "./comparison-of-table";
import { placeVisual, type SceneBuilder } from "./scene-builder";
import { takeTitle } from "./take-title";

export type Cell = { text: string; runs: InlineRun[] };

/** A table's cells; every row is as long as the header. */
export type Grid = { header: Cell[]; rows: Cell[][] };

/**
 * A table as the visual for the paragraph below it: words before numbers are a bar chart, years or dates before
 * numbers a line chart, two columns of words a comparison. Any other table is left out with a notice.
 * `source` is the paragraph "Source: …" right below.
 */
export function addTable(builder: SceneBuilder, table: Table, source?: string): void {
  placeVisual(builder);

  const { context } = builder;
  const line = table.position?.start.line ?? 1;
  const grid = readGrid(table, builder);
  const chart = chartOf(grid, context.language);
  const overlay: Overlay | string =
    typeof chart === "string" ? (comparisonOf(grid, context.language) ?? chart) : chart;

  if (typeof overlay === "string") {
    speakIntro(builder);
    addNotice(context, line, `the table is left out: ${overlay}.`);
    return;
  }

  if (overlay.kind === "comparison") speakIntro(builder);
  const title = takeTitle(builder);
  builder.visual = {
    overlay:
      overlay.kind === "bar-chart" || overlay.kind === "line-chart"
        ? {
            ...overlay,
            ...(title === null ? {} : { title: title.text }),
            ...(source === undefined ? {} : { source }),
          }
        : overlay,
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
