import type { RichText } from "../../timeline/schema";
import { fitRows } from "../list/fit-rows";
import { fitTexts } from "../text/fit-text";
import { lineGapInUnits, type PlacedParts, type RailRules } from "./rail-part";

/** Of a row's height. */
const mostMarkerShare = 0.55;
const mostGapShare = 0.08;
/** How much smaller words may be for rows alike in height: a rail with even steps is calmer. */
const leastEvenShare = 0.75;

/** Parts from the top down: the rail at the start of the line, then the heads, then the words. */
export function placeDown(rules: RailRules): PlacedParts {
  const { layout, heads, texts, availablePx, sideRoomPx } = rules;
  const { box, frameLayout, theme, unit, language } = layout;
  // However many there are, the rail between two of them can be seen.
  const markerPx = Math.min(rules.markerPx, (mostMarkerShare * availablePx) / texts.length);
  const hasHeads = heads.some((head) => head !== "");
  const headStartPx = sideRoomPx + markerPx + 3 * unit;
  const fittedHeads = fitTexts(
    heads.map((text) => [{ text, isEmphasized: false }]),
    {
      face: theme.faces.headline,
      language,
      widthPx: 0.34 * box.width,
      heightPx: (0.98 * availablePx) / heads.length,
      maxFontSizePx: 1.15 * frameLayout.type.body,
      minFontSizePx: frameLayout.type.label,
      lineHeight: 1.1,
      maxLines: 2,
    },
  );
  const headsPx = hasHeads ? Math.max(...fittedHeads.map(({ widthPx }) => widthPx)) + 3 * unit : 0;
  const textStartPx = headStartPx + headsPx;
  const { texts: fittedTexts, rowsPx } = fitEvenly(texts, {
    face: theme.faces.body,
    language,
    widthPx: box.width - textStartPx,
    availablePx,
    groups: [texts.map((_, index) => [index])],
    maxFontSizePx: 1.15 * frameLayout.type.body,
    minFontSizePx: frameLayout.type.label,
    lineHeight: 1.22,
    maxCharactersPerLine: layout.maxCharactersPerLine,
    leastRowPx: markerPx / mostMarkerShare,
  });
  const centresPx = rowsPx.map((height, row) => sum(rowsPx.slice(0, row)) + height / 2);
  const gapPx = Math.min(lineGapInUnits * unit, mostGapShare * Math.min(...rowsPx));

  const parts = fittedTexts.map((text, index) => {
    const head = hasHeads ? fittedHeads[index] : undefined;
    const centrePx = centresPx[index] ?? 0;
    const nextPx = centresPx[index + 1] ?? centrePx;
    const lineTopPx = centrePx + markerPx / 2 + gapPx;

    return {
      marker: { startPx: sideRoomPx, topPx: centrePx - markerPx / 2 },
      head,
      headPlace: { startPx: headStartPx, topPx: centrePx - (head?.heightPx ?? 0) / 2 },
      text,
      textPlace: { startPx: textStartPx, topPx: centrePx - text.heightPx / 2 },
      line: {
        startPx: sideRoomPx + markerPx / 2,
        topPx: lineTopPx,
        lengthPx: Math.max(0, nextPx - markerPx / 2 - gapPx - lineTopPx),
      },
    };
  });

  return { parts, heightPx: sum(rowsPx), markerPx };
}

type EvenRules = Parameters<typeof fitRows>[1] & { leastRowPx: number };

/** Texts of one size with the heights of their rows: alike, unless some texts are so long that all would be too small. */
function fitEvenly(texts: readonly RichText[], { leastRowPx, ...rules }: EvenRules) {
  const mostRowPx = rules.availablePx / texts.length;
  const even = fitTexts(texts, { ...rules, heightPx: 0.85 * mostRowPx });
  const { texts: uneven, heights } = fitRows(texts, rules);
  const fontSizePx = even[0]?.fontSizePx ?? 0;
  // At the least size, texts may have been cut.
  const isTooSmall =
    fontSizePx <= rules.minFontSizePx || fontSizePx < leastEvenShare * (uneven[0]?.fontSizePx ?? 0);
  if (isTooSmall) return { texts: uneven, rowsPx: heights[0] ?? [] };

  const highestPx = Math.max(...even.map(({ heightPx }) => heightPx + fontSizePx));
  const rowPx = Math.min(mostRowPx, Math.max(leastRowPx, highestPx));

  return { texts: even, rowsPx: even.map(() => rowPx) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
