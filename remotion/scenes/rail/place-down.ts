import type { RichText } from "../../timeline/schema";
import { fitRows } from "../list/fit-rows";
import { fitTexts } from "../text/fit-text";
import { sum } from "../../sum";
import { lineGapInUnits, type PlacedParts, type RailRules } from "./rail-part";

/** As shares of a row's height. */
const mostMarkerShare = 0.55;
const mostHeadShare = 0.98;
/** As a share of the width. */
const mostHeadWidthShare = 0.34;
/** A drawing's largest share of a row's height and of the width. */
const drawingShares = { row: 0.86, width: 0.26 };
/** Below this size, words use the space better than a drawing. */
const leastDrawingInUnits = 8;
const mostGapShare = 0.08;
/** Text may shrink to this share so that all rows have the same height: even steps look calmer. */
const leastEvenShare = 0.75;

/** Places parts from the top down: the rail at the line's start, then the heads, the words and, at its end, the drawings. */
export function placeDown(rules: RailRules): PlacedParts {
  const { layout, heads, texts, drawings, availablePx, sideRoomPx } = rules;
  const { box, frameLayout, theme, unit, language } = layout;
  // However many markers there are, the rail between them stays visible.
  const markerPx = Math.min(rules.markerPx, (mostMarkerShare * availablePx) / texts.length);
  const hasHeads = heads.some((head) => head !== "");
  const headStartPx = sideRoomPx + markerPx + 3 * unit;
  const fitHeads = (widthPx: number, rowsPx: readonly number[]) =>
    fitTexts(
      heads.map((text) => [{ text, isEmphasized: false }]),
      {
        face: theme.faces.headline,
        language,
        widthPx,
        heightPx: mostHeadShare * Math.max(...rowsPx),
        accepts: (fitted) =>
          fitted.every(({ heightPx }, row) => heightPx <= mostHeadShare * (rowsPx[row] ?? 0)),
        maxFontSizePx: 1.15 * frameLayout.type.body,
        minFontSizePx: frameLayout.type.label,
        lineHeight: 1.1,
        maxLines: 2,
      },
    );
  const evenRowsPx = heads.map(() => availablePx / heads.length);
  const biggestHeads = fitHeads(mostHeadWidthShare * box.width, evenRowsPx);
  const highestHeadPx = Math.max(...biggestHeads.map(({ heightPx }) => heightPx));
  const widestHeadPx = Math.max(...biggestHeads.map(({ widthPx }) => widthPx));
  // At the smallest size, heads take no more lines in that width.
  const leastHeadPx = highestHeadPx * (frameLayout.type.label / (biggestHeads[0]?.fontSizePx ?? Infinity));
  const headsPx = hasHeads ? widestHeadPx + 3 * unit : 0;
  const textStartPx = headStartPx + headsPx;
  const isDrawn = drawings.some((drawing) => drawing);
  const mostDrawingPx = isDrawn
    ? Math.min((drawingShares.row * availablePx) / texts.length, drawingShares.width * box.width)
    : 0;
  const drawingRoomPx = isDrawn ? mostDrawingPx + 3 * unit : 0;
  const { texts: fittedTexts, rowsPx } = fitEvenly(texts, {
    face: theme.faces.body,
    language,
    widthPx: box.width - textStartPx - drawingRoomPx,
    availablePx,
    besideTextPx: hasHeads ? leastHeadPx : 0,
    groups: [texts.map((_, index) => [index])],
    // Without drawings, words have the picture to themselves.
    maxFontSizePx: 1.15 * (isDrawn ? frameLayout.type.body : frameLayout.type.subtitle),
    minFontSizePx: frameLayout.type.label,
    lineHeight: 1.22,
    maxCharactersPerLine: layout.maxCharactersPerLine,
    leastRowPx: Math.max(
      markerPx / mostMarkerShare,
      mostDrawingPx / drawingShares.row,
      hasHeads ? highestHeadPx / mostHeadShare : 0,
    ),
  });
  // One unit wider: in its exact width, rounding may break a word.
  const fittedHeads = fitHeads(widestHeadPx + unit, rowsPx);
  const drawnRowsPx = rowsPx.filter((_, row) => drawings[row]);
  const drawingPx = Math.min(mostDrawingPx, drawingShares.row * Math.min(...drawnRowsPx));
  if (isDrawn && drawingPx < leastDrawingInUnits * unit) return placeDown({ ...rules, drawings: [] });
  const centresPx = rowsPx.map((height, row) => sum(rowsPx.slice(0, row)) + height / 2);
  const gapPx = Math.min(lineGapInUnits * unit, mostGapShare * Math.min(...rowsPx));

  const parts = fittedTexts.map((text, index) => {
    const head = hasHeads ? fittedHeads[index] : undefined;
    const illustration = drawings[index];
    const centrePx = centresPx[index] ?? 0;
    const nextPx = centresPx[index + 1] ?? centrePx;
    const lineTopPx = centrePx + markerPx / 2 + gapPx;

    return {
      drawing: illustration
        ? {
            ...{ illustration, sizePx: drawingPx },
            startPx: box.width - drawingPx,
            topPx: centrePx - drawingPx / 2,
          }
        : undefined,
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

/** Fits texts at one size, with the heights of their rows: equal, unless long texts would make all of them too small. */
function fitEvenly(texts: readonly RichText[], { leastRowPx, ...rules }: EvenRules) {
  const mostRowPx = rules.availablePx / texts.length;
  const even = fitTexts(texts, { ...rules, heightPx: 0.85 * mostRowPx });
  const { texts: uneven, heights } = fitRows(texts, rules);
  const fontSizePx = even[0]?.fontSizePx ?? 0;
  // At the smallest size, texts may have been cut.
  const isTooSmall =
    fontSizePx <= rules.minFontSizePx || fontSizePx < leastEvenShare * (uneven[0]?.fontSizePx ?? 0);
  if (isTooSmall) {
    const [tightPx = []] = heights;
    const roomyPx = tightPx.map((heightPx) => Math.max(heightPx, leastRowPx));

    return { texts: uneven, rowsPx: sum(roomyPx) <= rules.availablePx ? roomyPx : tightPx };
  }

  const highestPx = Math.max(...even.map(({ heightPx }) => heightPx + fontSizePx));
  const rowPx = Math.min(mostRowPx, Math.max(leastRowPx, highestPx));

  return { texts: even, rowsPx: even.map(() => rowPx) };
}
