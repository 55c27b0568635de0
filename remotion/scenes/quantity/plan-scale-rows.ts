import { getSceneLayout, partStartFrames } from "../../layout/scene-layout";
import { lineDrawWindow } from "../../motion/draw";
import { formatFigure } from "../chart/format-figure";
import { fitHeading } from "../parts/heading";
import type { SceneProps } from "../scene-definition";
import { fitTexts } from "../text/fit-text";
import { textWindows } from "../text/text-windows";
import { sum } from "../../sum";

/** Largest share of the box's width for the biggest circle or square, which has words beside it. */
const widestShare = 0.5;
/** A bar's greatest height, and its share of a row's. */
const barInUnits = 8;
const barShare = 0.3;

/** Whether things must stand one below the other to fit their words. */
export function isScaleInRows({ overlay, timeline }: SceneProps<"scale-comparison">): boolean {
  const mostSideBySide = { landscape: 6, square: 3, short: 2 };

  return overlay.things.length > mostSideBySide[timeline.format];
}

/** Places, sizes and times of things drawn to scale one below the other: horizontal bars under their words, or shapes beside them. */
export function planScaleRows({ overlay, scene, timeline }: SceneProps<"scale-comparison">) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit, fps, language } = layout;
  const { things, shape } = overlay;
  const isBar = shape === "columns";
  const heading = fitHeading(layout, overlay.title);
  const headingRoomPx = heading ? heading.heightPx + 4 * unit : 0;
  const gapPx = (isBar ? 5 : 2.4) * unit;
  const rowPx = (box.height - headingRoomPx - (things.length - 1) * gapPx) / things.length;
  const barPx = Math.min(barInUnits * unit, barShare * rowPx);
  const wordsGapPx = isBar ? 0.8 * unit : 3 * unit;

  const lengths = things.map(({ size }) => (shape === "squares" ? Math.sqrt(size) : size));
  const scaleToWidth = ((isBar ? 1 : widestShare) * box.width) / Math.max(...lengths);
  const texts = fitTexts(
    things.map(({ figure, label }) => [
      { text: formatFigure(figure, language), isEmphasized: true },
      { text: ` ${label}`, isEmphasized: false },
    ]),
    {
      face: theme.faces.body,
      language,
      widthPx: isBar ? box.width : (1 - widestShare) * box.width - wordsGapPx,
      heightPx: isBar ? rowPx - barPx - wordsGapPx : rowPx,
      maxFontSizePx: isBar ? frameLayout.type.subtitle : frameLayout.type.body,
      minFontSizePx: frameLayout.type.label,
      lineHeight: 1.2,
      maxLines: 2,
    },
  );
  const heightsAt = (scale: number) =>
    things.map((_, index) => {
      const wordsPx = texts[index]?.heightPx ?? 0;

      return isBar ? wordsPx + wordsGapPx + barPx : Math.max(wordsPx, (lengths[index] ?? 0) * scale);
    });
  const heightOf = (scale: number) => sum(heightsAt(scale)) + (things.length - 1) * gapPx;
  let scale = scaleToWidth;
  while (!isBar && heightOf(scale) > box.height - headingRoomPx + 1 && scale > 0.01 * scaleToWidth)
    scale *= 0.97;
  const rowsPx = heightsAt(scale);
  const widestPx = isBar ? 0 : Math.max(...lengths) * scale;

  const fromFrame = layout.startFrame + theme.motion.entranceInFrames;
  const startFrames = partStartFrames(layout, scene, things.length, fromFrame);
  const rows = texts.map((text, index) => {
    const startFrame = startFrames[index] ?? 0;
    const lengthPx = Math.max(0.4 * unit, (lengths[index] ?? 0) * scale);
    const topPx = sum(rowsPx.slice(0, index)) + index * gapPx;
    const heightPx = rowsPx[index] ?? 0;
    const shapePx = { width: lengthPx, height: isBar ? barPx : lengthPx };

    return {
      text,
      textStartPx: isBar ? 0 : widestPx + wordsGapPx,
      textTopPx: isBar ? topPx : topPx + (heightPx - text.heightPx) / 2,
      shapePx,
      shapeStartPx: isBar ? 0 : (widestPx - lengthPx) / 2,
      shapeTopPx: isBar ? topPx + heightPx - barPx : topPx + (heightPx - lengthPx) / 2,
      startFrame,
      drawWindow: lineDrawWindow(startFrame, fps),
    };
  });
  const windows = [
    ...(heading ? textWindows(layout.startFrame, heading, theme) : []),
    ...rows.flatMap(({ text, startFrame, drawWindow }) => [
      drawWindow,
      ...textWindows(startFrame, text, theme),
    ]),
  ];

  return { layout, heading, headingRoomPx, rows, heightPx: heightOf(scale), windows };
}
