import { fitTexts } from "../text/fit-text";
import { lineGapInUnits, type PlacedParts, type RailRules } from "./rail-part";

/** Parts from side to side, in rows: the head over the rail, the words below it. */
export function placeAcross(rules: RailRules): PlacedParts {
  const { layout, heads, texts, availablePx, markerPx, columnCount } = rules;
  const { box, frameLayout, theme, unit, language } = layout;
  const rowCount = Math.ceil(texts.length / columnCount);
  const columnGapPx = 4 * unit;
  const rowGapPx = 6 * unit;
  const columnPx = (box.width - (columnCount - 1) * columnGapPx) / columnCount;
  const rowPx = (availablePx - (rowCount - 1) * rowGapPx) / rowCount;
  const shared = { language, widthPx: columnPx, minFontSizePx: frameLayout.type.label };

  const hasHeads = heads.some((head) => head !== "");
  const fittedHeads = fitTexts(
    heads.map((text) => [{ text, isEmphasized: false }]),
    {
      ...shared,
      face: theme.faces.headline,
      heightPx: 0.4 * rowPx,
      maxFontSizePx: (rowCount === 1 ? 1.15 : 0.8) * frameLayout.type.title,
      lineHeight: 1.1,
      maxLines: 2,
    },
  );
  const headRoomPx = hasHeads ? Math.max(...fittedHeads.map(({ heightPx }) => heightPx)) + 1.5 * unit : 0;
  const textTopPx = headRoomPx + markerPx + 2.5 * unit;
  const fittedTexts = fitTexts(texts, {
    ...shared,
    face: theme.faces.body,
    heightPx: rowPx - textTopPx,
    maxFontSizePx: frameLayout.type.subtitle,
    lineHeight: 1.25,
    maxCharactersPerLine: layout.maxCharactersPerLine,
  });
  const highestPx = textTopPx + Math.max(...fittedTexts.map(({ heightPx }) => heightPx));

  const parts = fittedTexts.map((text, index) => {
    const head = hasHeads ? fittedHeads[index] : undefined;
    const startPx = (index % columnCount) * (columnPx + columnGapPx);
    const topPx = Math.floor(index / columnCount) * (highestPx + rowGapPx);
    const lineStartPx = startPx + markerPx + lineGapInUnits * unit;
    const isRowEnd = (index + 1) % columnCount === 0;
    const lineEndPx = startPx + columnPx + (isRowEnd ? 0 : columnGapPx - lineGapInUnits * unit);

    return {
      marker: { startPx, topPx: topPx + headRoomPx },
      head,
      // All stand on the rail, however many lines they have.
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

  return { parts, heightPx: rowCount * highestPx + (rowCount - 1) * rowGapPx, markerPx };
}
