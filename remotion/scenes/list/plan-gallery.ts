import { entranceWindow } from "../../motion/entrance";
import type { ChangeWindow } from "../../motion/change-window";
import type { PartIllustration } from "../../timeline/schema";
import { getSceneLayout } from "../../layout/scene-layout";
import { fitHeading } from "../parts/heading";
import type { SceneProps } from "../scene-definition";
import { fitTexts } from "../text/fit-text";
import { textWindows } from "../text/text-windows";
import { planListPages } from "./list-pages";
import { listTimes } from "./list-times";

/** Fewer make no row, more are too small. */
const counts = { least: 2, most: 5 };
/** Limits, in layout units, of a drawing above its words: two must not fill the picture, and five must be visible. */
const drawingInUnits = { least: 22, most: 44 };
/** The words' share of the height below the heading. */
const wordsShare = 0.36;
const mostLines = 3;
const gapsInUnits = { column: 6, words: 2.5, heading: 5 };

/**
 * Places, sizes and times of an unordered list with a drawing and few words per item, in a wide picture: drawings side by side, each
 * with its words below. Null for all other lists, which use rows.
 */
export function planGallery({ overlay, scene, timeline }: SceneProps<"list">) {
  const drawings = (scene.partIllustrations ?? []).filter((drawing) => drawing !== null);
  const count = overlay.items.length;
  const isRow = count >= counts.least && count <= counts.most && drawings.length === count;
  if (timeline.format !== "landscape" || overlay.isOrdered || !isRow) return null;

  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit, language } = layout;
  const heading = fitHeading(layout, overlay.title);
  const headingRoomPx = heading ? heading.heightPx + gapsInUnits.heading * unit : 0;
  const availablePx = box.height - headingRoomPx;
  const columnGapPx = gapsInUnits.column * unit;
  const columnPx = (box.width - (count - 1) * columnGapPx) / count;

  const texts = fitTexts(overlay.items, {
    face: theme.faces.body,
    language,
    widthPx: columnPx,
    heightPx: wordsShare * availablePx,
    maxFontSizePx: frameLayout.type.subtitle,
    minFontSizePx: frameLayout.type.small,
    lineHeight: 1.22,
  });
  const wordsPx = Math.max(...texts.map(({ heightPx }) => heightPx));
  const drawingPx = Math.min(
    columnPx,
    drawingInUnits.most * unit,
    availablePx - wordsPx - gapsInUnits.words * unit,
  );
  const isLong = texts.some(({ lines }) => lines.length > mostLines);
  if (isLong || wordsPx > wordsShare * availablePx || drawingPx < drawingInUnits.least * unit) return null;

  const fromFrame = layout.startFrame + theme.motion.entranceInFrames;
  const times = listTimes(planListPages(count, timeline.format), layout, scene, fromFrame);
  const items = texts.flatMap((text, index): GalleryItem[] => {
    const drawing = drawings[index];

    return drawing ? [{ text, drawing, startFrame: times.itemStartFrames[index] ?? 0 }] : [];
  });
  const windows: ChangeWindow[] = [
    ...(heading ? textWindows(layout.startFrame, heading, theme) : []),
    ...items.flatMap(({ text, startFrame }) => [
      entranceWindow(startFrame, theme),
      ...textWindows(startFrame, text, theme),
    ]),
  ];

  return {
    ...{ layout, heading, headingRoomPx, columnPx, columnGapPx, drawingPx, items, windows },
    wordsGapPx: gapsInUnits.words * unit,
    heightPx: headingRoomPx + drawingPx + gapsInUnits.words * unit + wordsPx,
  };
}

type GalleryItem = {
  text: ReturnType<typeof fitTexts>[number];
  drawing: PartIllustration;
  startFrame: number;
};

export type Gallery = NonNullable<ReturnType<typeof planGallery>>;
