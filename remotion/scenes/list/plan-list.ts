import { entranceWindow } from "../../motion/entrance";
import type { ChangeWindow } from "../../motion/change-window";
import type { Timeline } from "../../timeline/schema";
import { formatPartNumber } from "../parts/format-part-number";
import { fitHeading } from "../parts/heading";
import type { SceneProps } from "../scene-definition";
import { getSceneLayout } from "../../layout/scene-layout";
import { textWindows } from "../text/text-windows";
import { fitDrawnRows } from "./fit-drawn-rows";
import { fitRows, type FitRowsRules } from "./fit-rows";
import { planListPages } from "./list-pages";
import { listTimes } from "./list-times";

/** Width of the widest digit in the headline faces; a list of years has four digits. */
const digitWidthInEm = 0.68;

/** The most letters of an item of a word or two: at the size for sentences, names fill a third of the picture's width. */
const briefLetters = { landscape: 24, square: 14, short: 12 };

/** The most that words may grow when the marker beside them shrinks. */
const mostGrowth = 1.25;

function isBrief({ items }: SceneProps<"list">["overlay"], { format }: Timeline): boolean {
  return items.every((item) => item.map(({ text }) => text).join("").length <= briefLetters[format]);
}

/** Places, sizes and times of a list scene, and the numbers before its items if it is ordered. */
export function planList({ overlay, scene, timeline }: SceneProps<"list">) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit, language } = layout;
  const pages = planListPages(overlay.items.length, timeline.format);
  const columnCount = Math.max(...pages.map((page) => page.columnCount));

  const heading = fitHeading(layout, overlay.title);
  const headingRoomPx = heading ? heading.heightPx + 4 * unit : 0;
  const columnGapPx = 6 * unit;
  const columnWidthPx = (box.width - (columnCount - 1) * columnGapPx) / columnCount;
  const numbers = overlay.isOrdered
    ? overlay.items.map((_, index) => formatPartNumber(index + (overlay.firstNumber ?? 1), language))
    : undefined;
  const drawings = scene.partIllustrations ?? [];
  const isDrawn = drawings.some((drawing) => drawing !== null);
  // In a drawn list, an item without a drawing has its mark in the drawing's place.
  const markerInFontSizes = numbers
    ? Math.max(1.35, 0.54 + digitWidthInEm * (numbers.at(-1) ?? "").length)
    : isDrawn
      ? 0
      : 0.9;
  const maxFontSizePx = isBrief(overlay, timeline) ? frameLayout.type.title : frameLayout.type.subtitle;

  const isNarrow = timeline.format !== "landscape";
  const rulesUpTo = (mostPx: number): FitRowsRules => ({
    face: theme.faces.body,
    language,
    widthPx: columnWidthPx - markerInFontSizes * mostPx,
    spreads: isNarrow && layout.illustrationBoxes.length === 0,
    availablePx: box.height - headingRoomPx,
    groups: pages.map(({ firstItem, itemCount, rowCount }) =>
      Array.from({ length: rowCount }, (_, row) =>
        [row, row + rowCount].filter((item) => item < itemCount).map((item) => firstItem + item),
      ),
    ),
    maxFontSizePx: mostPx,
    minFontSizePx: frameLayout.type.label,
    lineHeight: 1.22,
    maxCharactersPerLine: layout.maxCharactersPerLine,
  });
  const fitUpTo = (mostPx: number) =>
    isDrawn
      ? fitDrawnRows(overlay.items, layout, rulesUpTo(mostPx))
      : { ...fitRows(overlay.items, rulesUpTo(mostPx)), drawingPx: 0, leadPx: 0 };
  const fitted = fitUpTo(maxFontSizePx);
  // In a narrow picture, words grow into the room that a smaller marker frees.
  const { texts, heights, drawingPx, leadPx } = isNarrow
    ? fitUpTo(Math.min(maxFontSizePx, mostGrowth * (fitted.texts[0]?.fontSizePx ?? maxFontSizePx)))
    : fitted;
  const markerPx = markerInFontSizes * (texts[0]?.fontSizePx ?? 0);

  const fromFrame = layout.startFrame + theme.motion.entranceInFrames;
  const times = listTimes(pages, layout, scene, fromFrame);
  const windows: ChangeWindow[] = [
    ...(heading ? textWindows(layout.startFrame, heading, theme) : []),
    ...times.itemStartFrames.map((startFrame) => entranceWindow(startFrame, theme)),
    ...texts.flatMap((item, index) => textWindows(times.itemStartFrames[index] ?? 0, item, theme)),
  ];

  return {
    layout,
    pages,
    heading,
    headingRoomPx,
    columnGapPx,
    columnWidthPx,
    markerPx,
    drawings: isDrawn ? drawings : [],
    drawingPx,
    leadPx,
    numbers,
    pageRowsPx: heights,
    items: texts,
    times,
    windows,
  };
}
