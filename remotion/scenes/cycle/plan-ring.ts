import { getSceneLayout, partStartFrames } from "../../layout/scene-layout";
import { barDrawWindow } from "../../motion/draw";
import type { ChangeWindow } from "../../motion/change-window";
import { entranceWindow } from "../../motion/entrance";
import { fitHeading } from "../parts/heading";
import type { SceneProps } from "../scene-definition";
import { fitTexts } from "../text/fit-text";
import { textWindows } from "../text/text-windows";

/** Share of the height that the ring takes: the rest is for words taller than their marker. */
const ringShare = 0.82;
const markerInUnits = 7.5;
/** Gaps between a marker and its words, and around the arrows. */
const gapInUnits = { words: 2, arrow: 1.6 };

/** A ring's arrow, between two angles in radians, clockwise from the right. */
type Arc = { from: number; to: number };

/** Clockwise angles of `count` places around a ring, none at its very top or bottom, so that words fit beside them all. */
function ringAngles(count: number): number[] {
  const step = (2 * Math.PI) / count;
  const first = count % 2 === 0 ? step / 2 - Math.PI / 2 : step - Math.PI;

  return Array.from({ length: count }, (_, index) => first + index * step);
}

/** Places, sizes and times of a cycle in a wide picture: markers on a ring, words beside them, arrows from each to the next. */
export function planRing({ overlay, scene, timeline }: SceneProps<"cycle">) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit, fps, language } = layout;
  const heading = fitHeading(layout, overlay.title);
  const headingRoomPx = heading ? heading.heightPx + 3 * unit : 0;
  const heightPx = box.height - headingRoomPx;
  const markerPx = markerInUnits * unit;
  const radiusPx = (ringShare * heightPx - markerPx) / 2;
  const centre = { xPx: box.width / 2, yPx: heightPx / 2 };
  const angles = ringAngles(overlay.steps.length);
  const markers = angles.map((angle) => ({
    xPx: centre.xPx + radiusPx * Math.cos(angle),
    yPx: centre.yPx + radiusPx * Math.sin(angle),
    isRight: Math.cos(angle) > 0,
  }));
  const wordsStartPx = markerPx / 2 + gapInUnits.words * unit;
  const widthPx = box.width / 2 - radiusPx - wordsStartPx;
  const texts = fitTexts(overlay.steps, {
    face: theme.faces.body,
    language,
    widthPx,
    heightPx: leastRoomPx(markers, heightPx),
    maxFontSizePx: frameLayout.type.subtitle,
    minFontSizePx: frameLayout.type.label,
    lineHeight: 1.2,
    maxCharactersPerLine: layout.maxCharactersPerLine,
  });

  const arrowGap = (markerPx / 2 + gapInUnits.arrow * unit) / radiusPx;
  const arcs = angles.map((angle, index): Arc => {
    const next = angles[index + 1] ?? (angles[0] ?? 0) + 2 * Math.PI;

    return { from: angle + arrowGap, to: next - arrowGap };
  });
  const fromFrame = layout.startFrame + theme.motion.entranceInFrames;
  const startFrames = partStartFrames(layout, scene, overlay.steps.length + 1, fromFrame);
  const arcWindows = startFrames.slice(1).map((startFrame) => barDrawWindow(startFrame, fps));
  const windows: ChangeWindow[] = [
    ...(heading ? textWindows(layout.startFrame, heading, theme) : []),
    ...arcWindows,
    ...texts.flatMap((text, index) => [
      entranceWindow(startFrames[index] ?? 0, theme),
      ...textWindows(startFrames[index] ?? 0, text, theme),
    ]),
  ];

  return {
    layout,
    heading,
    headingRoomPx,
    heightPx,
    markerPx,
    centre,
    radiusPx,
    widthPx,
    parts: markers.flatMap((marker, index) => {
      const text = texts[index];

      if (!text) return [];
      const nearestPx = Math.max(0, Math.abs(marker.yPx - centre.yPx) - text.heightPx / 2);
      const ringPx = Math.sqrt(Math.max(0, radiusPx ** 2 - nearestPx ** 2)) + gapInUnits.words * unit;
      // Clear of the marker, and of the ring where it bulges beside the words.
      const wordsPx = Math.max(Math.abs(marker.xPx - centre.xPx) + wordsStartPx, ringPx);

      return [{ ...marker, wordsPx, text, startFrame: startFrames[index] ?? 0 }];
    }),
    arcs,
    arcWindows,
    windows,
  };
}

/** The most height for words beside a marker: its distance to the next on its side, or twice that to the box's edge if less. */
function leastRoomPx(markers: readonly { yPx: number; isRight: boolean }[], heightPx: number): number {
  const rooms = [true, false].flatMap((side) => {
    const placesPx = markers
      .filter(({ isRight }) => isRight === side)
      .map(({ yPx }) => yPx)
      .sort((a, b) => a - b);

    return placesPx.flatMap((yPx, index) => {
      const nextPx = placesPx[index + 1];

      return [2 * Math.min(yPx, heightPx - yPx), ...(nextPx === undefined ? [] : [0.92 * (nextPx - yPx)])];
    });
  });

  return Math.min(...rooms);
}
