import { fitRows } from "../list/fit-rows";
import { fitTexts } from "../text/fit-text";
import { lineGapInUnits, type PlacedParts, type RailRules } from "./rail-part";

/** Parts from the top down: the rail at the start of the line, then the heads, then the words. */
export function placeDown(rules: RailRules): PlacedParts {
  const { layout, heads, texts, availablePx, markerPx } = rules;
  const { box, frameLayout, theme, unit, language } = layout;
  const hasHeads = heads.some((head) => head !== "");
  const headStartPx = markerPx + 3 * unit;
  const fittedHeads = fitTexts(
    heads.map((text) => [{ text, isEmphasized: false }]),
    {
      face: theme.faces.headline,
      language,
      widthPx: 0.34 * box.width,
      heightPx: (0.8 * availablePx) / heads.length,
      maxFontSizePx: 1.15 * frameLayout.type.body,
      minFontSizePx: frameLayout.type.label,
      lineHeight: 1.1,
      maxLines: 2,
    },
  );
  const headsPx = hasHeads ? Math.max(...fittedHeads.map(({ widthPx }) => widthPx)) + 3 * unit : 0;
  const textStartPx = headStartPx + headsPx;
  const { texts: fittedTexts, heights } = fitRows(texts, {
    face: theme.faces.body,
    language,
    widthPx: box.width - textStartPx,
    availablePx,
    groups: [texts.map((_, index) => [index])],
    maxFontSizePx: 1.15 * frameLayout.type.body,
    minFontSizePx: frameLayout.type.label,
    lineHeight: 1.22,
    maxCharactersPerLine: layout.maxCharactersPerLine,
  });
  const [rowsPx = []] = heights;
  // Rows of one line are as high as their marker, and the rail between two can be seen.
  const leastRowPx = Math.min(1.7 * markerPx, availablePx / texts.length);
  const rowPx = rowsPx.map((height) => Math.max(height, leastRowPx));
  const scale = Math.min(1, availablePx / sum(rowPx));
  const centresPx = rowPx.map((height, row) => scale * (sum(rowPx.slice(0, row)) + height / 2));
  const gapPx = lineGapInUnits * unit;

  const parts = fittedTexts.map((text, index) => {
    const head = hasHeads ? fittedHeads[index] : undefined;
    const centrePx = centresPx[index] ?? 0;
    const nextPx = centresPx[index + 1] ?? centrePx;
    const lineTopPx = centrePx + markerPx / 2 + gapPx;

    return {
      marker: { startPx: 0, topPx: centrePx - markerPx / 2 },
      head,
      headPlace: { startPx: headStartPx, topPx: centrePx - (head?.heightPx ?? 0) / 2 },
      text,
      textPlace: { startPx: textStartPx, topPx: centrePx - text.heightPx / 2 },
      line: {
        startPx: markerPx / 2,
        topPx: lineTopPx,
        lengthPx: Math.max(0, nextPx - markerPx / 2 - gapPx - lineTopPx),
      },
    };
  });

  return { parts, heightPx: scale * sum(rowPx), markerPx };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
