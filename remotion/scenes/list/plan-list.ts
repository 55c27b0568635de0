import { entranceWindow } from "../../motion/entrance";
import type { PaintWindow } from "../../motion/paint-window";
import { fitHeading } from "../parts/heading";
import type { SceneProps } from "../scene-definition";
import { getSetting } from "../setting";
import { fitTexts } from "../text/fit-text";
import { textWindows } from "../text/text-windows";
import { planListPages } from "./list-pages";
import { listTimes } from "./list-times";

/** Rows are no higher than this many lines of their text: a short list stays together instead of filling the height. */
const maxRowInLines = 2.6;

/** Places, sizes and times of a list scene. */
export function planList({ overlay, scene, timeline }: SceneProps<"list">) {
  const setting = getSetting({ scene, timeline });
  const { box, stage, theme, unit, language } = setting;
  const pages = planListPages(overlay.items.length, timeline.format);
  const rowCount = Math.max(...pages.map((page) => page.rowCount));
  const columnCount = Math.max(...pages.map((page) => page.columnCount));

  const heading = fitHeading(setting, overlay.title);
  const headingRoomPx = heading ? heading.heightPx + 4 * unit : 0;
  const columnGapPx = 6 * unit;
  const columnWidthPx = (box.width - (columnCount - 1) * columnGapPx) / columnCount;
  const maxRowPx = (box.height - headingRoomPx) / rowCount;
  const markerPx = (overlay.isOrdered ? (overlay.items.length > 9 ? 1.9 : 1.35) : 0.9) * stage.type.subtitle;

  const items = fitTexts(overlay.items, {
    face: theme.faces.body,
    language,
    widthPx: columnWidthPx - markerPx,
    heightPx: maxRowPx - 1.2 * unit,
    maxFontSizePx: stage.type.subtitle,
    minFontSizePx: stage.type.label,
    lineHeight: 1.22,
    maxCharactersPerLine: setting.maxCharactersPerLine,
  });
  const tallestPx = Math.max(...items.map((item) => item.heightPx));
  const rowPx = Math.min(maxRowPx, tallestPx + (maxRowInLines - 1) * (items[0]?.fontSizePx ?? 0));

  const fromFrame = setting.startFrame + theme.motion.entranceInFrames;
  const times = listTimes(pages, setting, scene, fromFrame);
  const windows: PaintWindow[] = [
    ...(heading ? textWindows(setting.startFrame, heading, theme) : []),
    ...times.pageStartFrames.map((startFrame) => entranceWindow(startFrame, theme)),
    ...items.flatMap((item, index) => textWindows(times.itemStartFrames[index] ?? 0, item, theme)),
  ];

  return {
    setting,
    pages,
    heading,
    headingRoomPx,
    columnGapPx,
    columnWidthPx,
    markerPx,
    rowPx,
    items,
    times,
    windows,
  };
}
