import type { OverlayOf } from "@/remotion/timeline/schema";
import { readFigure } from "../figures/read-figure";
import { toRichText } from "../inline/inline-run";
import type { Grid } from "./add-table";

const MAX_POINTS = 6;

/**
 * Two columns of words, side against side, the headers being the sides ("three hearts" is words where the other side
 * has "one heart"); null for any other table.
 */
export function comparisonOf({ header, rows }: Grid, language: string): OverlayOf<"comparison"> | null {
  const [left, right] = [0, 1].map((column) => ({
    title: header[column]?.text ?? "",
    points: rows.flatMap((row) => (row[column]?.text ? [toRichText(row[column].runs)] : [])),
  }));

  const [hasLeftFigures, hasRightFigures] = [0, 1].map((column) =>
    rows.some((row) => readFigure(row[column]?.text ?? "", language) !== null),
  );

  if (hasRightFigures === true && hasLeftFigures === false) return null;
  if (header.length !== 2 || left === undefined || right === undefined) return null;
  if (left.title === "" || right.title === "" || rows.length > MAX_POINTS) return null;
  if (left.points.length === 0 || right.points.length === 0) return null;

  return { kind: "comparison", left, right };
}
