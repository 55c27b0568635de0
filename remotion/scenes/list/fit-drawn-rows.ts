import type { SceneLayout } from "../../layout/scene-layout";
import type { RichText } from "../../timeline/schema";
import { fitRows, type FitRowsRules, type FittedRows } from "./fit-rows";

/** A drawing's largest size, as a share of a row's height and in layout units. */
const mostOfRow = 0.84;
const mostInUnits = 27;
/** A drawing's largest share of a column's width. */
const mostOfColumn = 0.32;
/** Shares of a drawing's size, tried in turn while words need the room. */
const steps = [1, 0.85, 0.7, 0.55];
const gapInUnits = 4;

type DrawnRows = FittedRows & {
  /** Side of each square drawing, or of what replaces it. */
  drawingPx: number;
  /** Width of a row's drawing and the gap after it. */
  leadPx: number;
};

/**
 * Fits rows of a list with a drawing before each text: the largest drawings beside which words can be read at a glance, else
 * the smallest. `widthPx` is a column's, without its number.
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
