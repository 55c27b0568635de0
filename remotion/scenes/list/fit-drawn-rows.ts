import type { SceneLayout } from "../../layout/scene-layout";
import type { RichText } from "../../timeline/schema";
import { fitRows, type FitRowsRules, type FittedRows } from "./fit-rows";

/** Of a row's height, and in layout units: a drawing is no bigger. */
const mostOfRow = 0.84;
const mostInUnits = 27;
/** Of a column's width: words need the rest. */
const mostOfColumn = 0.32;
/** What is left of a drawing where words need the room, tried one after the other. */
const steps = [1, 0.85, 0.7, 0.55];
const gapInUnits = 4;

type DrawnRows = FittedRows & {
  /** Of each drawing, which is a square, and of what stands in its place. */
  drawingPx: number;
  /** What a row's drawing and the gap behind it take of its width. */
  leadPx: number;
};

/**
 * Rows of a list with a drawing before each text: as big as leaves the words a size that is read at a glance, and smaller only
 * where they are many. `widthPx` is a column's, without its number.
 */
export function fitDrawnRows(
  texts: readonly RichText[],
  { frameLayout, unit }: Pick<SceneLayout, "frameLayout" | "unit">,
  { widthPx, ...rules }: FitRowsRules,
): DrawnRows {
  const rowCount = Math.max(...rules.groups.map((rows) => rows.length));
  const biggestPx = Math.min(
    (mostOfRow * rules.availablePx) / rowCount,
    mostInUnits * unit,
    mostOfColumn * widthPx,
  );
  const fitBeside = (share: number): DrawnRows => {
    const drawingPx = share * biggestPx;
    const leadPx = drawingPx + gapInUnits * unit;
    const fitted = fitRows(texts, {
      ...rules,
      widthPx: widthPx - leadPx,
      besideTextPx: drawingPx,
    });

    return { ...fitted, drawingPx, leadPx };
  };
  const isEasilyRead = ({ texts: [first] }: DrawnRows) => (first?.fontSizePx ?? 0) >= frameLayout.type.small;

  return steps.map(fitBeside).find(isEasilyRead) ?? fitBeside(steps.at(-1) ?? 1);
}
