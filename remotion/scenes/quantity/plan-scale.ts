import { getSceneLayout, partStartFrames } from "../../layout/scene-layout";
import { lineDrawWindow } from "../../motion/draw";
import { entranceWindow } from "../../motion/entrance";
import { formatFigure } from "../chart/format-figure";
import { fitHeading } from "../parts/heading";
import type { SceneProps } from "../scene-definition";
import { fitTexts } from "../text/fit-text";
import { textWindows } from "../text/text-windows";
import { sum } from "../../sum";

/** A column's share of the width that each thing gets if all get the same. */
const columnShare = 0.4;
/** A thing keeps at least this share of an even width for its words, however small it is. */
const leastSlotShare = 0.8;

/** Places, sizes and times of things drawn to scale, all on one ground: words below it, figures above each thing. */
export function planScale({ overlay, scene, timeline }: SceneProps<"scale-comparison">) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit, fps, language } = layout;
  const { things, shape } = overlay;
  const heading = fitHeading(layout, overlay.title);
  const headingRoomPx = heading ? heading.heightPx + 4 * unit : 0;
  const heightPx = box.height - headingRoomPx;
  const gapPx = (timeline.format === "landscape" ? 5 : 3) * unit;
  const evenPx = (box.width - (things.length - 1) * gapPx) / things.length;
  const leastSlotPx = leastSlotShare * evenPx;
  const words = {
    language,
    minFontSizePx: frameLayout.type.label,
    maxLines: 2,
    widthPx: overlay.shape === "columns" ? evenPx : leastSlotPx,
  };
  const plain = (text: string) => [{ text, isEmphasized: false }];
  const labels = fitTexts(
    things.map(({ label }) => plain(label)),
    {
      ...words,
      face: theme.faces.body,
      heightPx: 0.22 * heightPx,
      maxFontSizePx: frameLayout.type.body,
      lineHeight: 1.2,
    },
  );
  const figures = fitTexts(
    things.map(({ figure }) => plain(formatFigure(figure, language))),
    {
      ...words,
      face: theme.faces.headline,
      heightPx: 0.2 * heightPx,
      maxFontSizePx: frameLayout.type.subtitle,
      lineHeight: 1.15,
    },
  );
  const labelRoomPx = Math.max(...labels.map((label) => label.heightPx)) + 2.5 * unit;
  const figureRoomPx = Math.max(...figures.map((figure) => figure.heightPx)) + 1.5 * unit;
  const drawnPx = heightPx - labelRoomPx - figureRoomPx;

  const lengths = things.map(({ size }) => (shape === "squares" ? Math.sqrt(size) : size));
  const slotsAt = (scale: number) =>
    lengths.map((length) => (shape === "columns" ? evenPx : Math.max(length * scale, leastSlotPx)));
  const fits = (scale: number) => sum(slotsAt(scale)) + (things.length - 1) * gapPx <= box.width + 1;
  let scale = drawnPx / Math.max(...lengths);
  while (!fits(scale)) scale *= 0.98;
  const slotsPx = slotsAt(scale);

  const fromFrame = layout.startFrame + theme.motion.entranceInFrames;
  const startFrames = partStartFrames(layout, scene, things.length, fromFrame);
  // Things narrower than the box are centred in it.
  const sparePx = box.width - sum(slotsPx) - (things.length - 1) * gapPx;
  const parts = things.flatMap((_, index) => {
    const [label, figure] = [labels[index], figures[index]];
    const thingPx = Math.max(0.4 * unit, (lengths[index] ?? 0) * scale);
    const slotPx = slotsPx[index] ?? 0;
    const startFrame = startFrames[index] ?? 0;

    return label && figure
      ? [
          {
            label,
            figure,
            slotPx,
            startPx: Math.max(0, sparePx) / 2 + sum(slotsPx.slice(0, index)) + index * gapPx,
            thingPx: { width: shape === "columns" ? columnShare * slotPx : thingPx, height: thingPx },
            startFrame,
            drawWindow: lineDrawWindow(startFrame, fps),
          },
        ]
      : [];
  });
  const highestPx = Math.max(...parts.map(({ thingPx }) => thingPx.height)) + figureRoomPx;
  const windows = [
    ...(heading ? textWindows(layout.startFrame, heading, theme) : []),
    entranceWindow(layout.startFrame, theme),
    ...parts.flatMap(({ label, figure, startFrame, drawWindow }) => [
      drawWindow,
      ...textWindows(startFrame, label, theme),
      ...textWindows(startFrame, figure, theme),
    ]),
  ];

  return {
    layout,
    heading,
    headingRoomPx,
    parts,
    groundPx: highestPx,
    heightPx: highestPx + labelRoomPx,
    labelGapPx: 2 * unit,
    figureGapPx: 1.2 * unit,
    windows,
  };
}
