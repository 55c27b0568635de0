import { fitTexts } from "../text/fit-text";
import { lineGapInUnits, type PlacedParts, type RailRules } from "./rail-part";

/** Limits, in layout units, of drawings in the height that words leave. */
const drawingInUnits = { least: 18, most: 40 };
const drawingGapInUnits = 3;
/** The most that words of a single row without drawings may grow: they have the picture to themselves. */
const aloneShare = 1.4;

/**
 * Places parts from side to side, in rows: heads above the rail, words below it and, in a single row, drawings at the top, unless the
 * words leave no room for them.
 */
export function placeAcross(rules: RailRules): PlacedParts {
  const isDrawn = rules.drawings.some((drawing) => drawing) && rules.texts.length <= rules.columnCount;

  const drawn = isDrawn && placeRows(rules, drawingInUnits.least);
  const areWordsLegible =
    drawn && drawn.parts.every(({ text }) => text.fontSizePx >= rules.layout.frameLayout.type.small);

  return areWordsLegible ? drawn : placeRows(rules, 0);
}

/** With drawings of at least that many layout units above the words; 0 means no drawings. */
function placeRows(rules: RailRules, leastDrawingInUnits: number): PlacedParts {
  const { layout, heads, texts, drawings, availablePx, markerPx, columnCount } = rules;
  const { box, frameLayout, theme, unit, language } = layout;
  const isDrawn = leastDrawingInUnits > 0;
  const rowCount = Math.ceil(texts.length / columnCount);
  const columnGapPx = 4 * unit;
  const rowGapPx = 6 * unit;
  const columnPx = (box.width - (columnCount - 1) * columnGapPx) / columnCount;
  const drawingGapPx = isDrawn ? drawingGapInUnits * unit : 0;
  const rowPx = (availablePx - (rowCount - 1) * rowGapPx) / rowCount;
  const wordsPx = rowPx - leastDrawingInUnits * unit - drawingGapPx;
  const shared = { language, widthPx: columnPx, minFontSizePx: frameLayout.type.label };

  const hasHeads = heads.some((head) => head !== "");
  const fittedHeads = fitTexts(
    heads.map((text) => [{ text, isEmphasized: false }]),
    {
      ...shared,
      face: theme.faces.headline,
      heightPx: 0.4 * wordsPx,
      maxFontSizePx: (rowCount > 1 ? 0.8 : isDrawn ? 1.15 : aloneShare) * frameLayout.type.title,
      lineHeight: 1.1,
      maxLines: 2,
    },
  );
  const headRoomPx = hasHeads ? Math.max(...fittedHeads.map(({ heightPx }) => heightPx)) + 1.5 * unit : 0;
  const textTopPx = headRoomPx + markerPx + 2.5 * unit;
  const fittedTexts = fitTexts(texts, {
    ...shared,
    face: theme.faces.body,
    heightPx: wordsPx - textTopPx,
    maxFontSizePx: (isDrawn || rowCount > 1 ? 1 : aloneShare) * frameLayout.type.subtitle,
    lineHeight: 1.25,
    maxCharactersPerLine: layout.maxCharactersPerLine,
  });
  const highestPx = textTopPx + Math.max(...fittedTexts.map(({ heightPx }) => heightPx));
  const drawingPx = isDrawn
    ? Math.min(columnPx, drawingInUnits.most * unit, rowPx - highestPx - drawingGapPx)
    : 0;

  const parts = fittedTexts.map((text, index) => {
    const head = hasHeads ? fittedHeads[index] : undefined;
    const illustration = isDrawn ? drawings[index] : undefined;
    const startPx = (index % columnCount) * (columnPx + columnGapPx);
    const topPx = Math.floor(index / columnCount) * (highestPx + rowGapPx) + drawingPx + drawingGapPx;
    const lineStartPx = startPx + markerPx + lineGapInUnits * unit;
    const isRowEnd = (index + 1) % columnCount === 0;
    const lineEndPx = startPx + columnPx + (isRowEnd ? 0 : columnGapPx - lineGapInUnits * unit);

    return {
      drawing: illustration ? { illustration, startPx, topPx: 0, sizePx: drawingPx } : undefined,
      marker: { startPx, topPx: topPx + headRoomPx },
      head,
      // All heads stand on the rail, however many lines they have.
      headPlace: { startPx, topPx: topPx + headRoomPx - 1.5 * unit - (head?.heightPx ?? 0) },
      text,
      textPlace: { startPx, topPx: topPx + textTopPx },
      line: {
        startPx: lineStartPx,
        topPx: topPx + headRoomPx + markerPx / 2,
        lengthPx: Math.max(0, lineEndPx - lineStartPx),
      },
    };
  });
  const rowsPx = rowCount * highestPx + (rowCount - 1) * rowGapPx;

  return { parts, heightPx: drawingPx + drawingGapPx + rowsPx, markerPx };
}
