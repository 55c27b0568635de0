import { photoView } from "../../backgrounds/geometry";
import type { SceneLayout } from "../../layout/scene-layout";
import type { OverlayOf, Scene, Timeline } from "../../timeline/schema";
import { spreadLabels } from "../chart/spread-labels";
import { type FittedText, fitTexts } from "../text/fit-text";

type Point = { x: number; y: number };

export type Callout = {
  text: FittedText;
  /** The label's plate, in pixels of the picture. */
  plate: { x: number; y: number; width: number; height: number };
  /** The point it leads to; undefined if that part of the photo is cropped off. */
  point: Point | undefined;
  /** Where its line begins, at the plate's side. */
  start: Point;
};

const plateInUnits = { across: 1.8, along: 0.8, gap: 1.5 };
/** Labels at both sides leave the middle free for their subject. */
const columnShare = 0.3;
const mostInColumn = 4;

type CalloutsInput = {
  layout: SceneLayout;
  overlay: OverlayOf<"labelled-picture">;
  scene: Scene;
  timeline: Timeline;
  /** The part of the box's height that labels may take. */
  heightPx: number;
};

/** Places a photo's labels at its two sides, each level with its point, or as near as the other labels allow. */
export function placeCallouts({ layout, overlay, scene, timeline, heightPx }: CalloutsInput): Callout[] {
  const { box, theme, unit, frameLayout, language } = layout;
  const columnPx = (timeline.format === "landscape" ? columnShare : 0.42) * box.width;
  const texts = fitTexts(
    overlay.labels.map(({ text }) => text),
    {
      face: theme.faces.body,
      language,
      widthPx: columnPx - 2 * plateInUnits.across * unit,
      heightPx: heightPx / mostInColumn - (2 * plateInUnits.along + plateInUnits.gap) * unit,
      maxFontSizePx: frameLayout.type.body,
      minFontSizePx: frameLayout.type.label,
      lineHeight: 1.22,
      maxLines: 2,
    },
  );
  const points = overlay.labels.map((label) => locate(label, scene, timeline));
  const middle = box.x + box.width / 2;
  // Each label goes to the nearer side while that has room.
  const byX = points.map((_, index) => index).sort((a, b) => (points[a]?.x ?? 0) - (points[b]?.x ?? 0));
  const leftCount = Math.min(
    mostInColumn,
    Math.max(points.filter(({ x }) => x < middle).length, points.length - mostInColumn),
  );
  const left = new Set(byX.slice(0, leftCount));

  const plateHeightPx = Math.max(...texts.map((text) => text.heightPx)) + 2 * plateInUnits.along * unit;
  const tops = [true, false].map((isLeft) => {
    const indices = points.map((_, index) => index).filter((index) => left.has(index) === isLeft);
    const spread = spreadLabels(
      indices.map((index) => (points[index]?.y ?? 0) - plateHeightPx / 2),
      plateHeightPx + plateInUnits.gap * unit,
      { min: box.y, max: box.y + heightPx + plateInUnits.gap * unit },
    );

    return new Map(indices.map((index, at) => [index, spread[at] ?? box.y]));
  });

  return texts.map((text, index): Callout => {
    const isLeft = left.has(index);
    const width = text.widthPx + 2 * plateInUnits.across * unit;
    const height = text.heightPx + 2 * plateInUnits.along * unit;
    const y = (tops[isLeft ? 0 : 1]?.get(index) ?? box.y) + (plateHeightPx - height) / 2;
    const plate = { x: isLeft ? box.x : box.x + box.width - width, y, width, height };
    const point = points[index];
    const isSeen =
      point !== undefined &&
      point.x >= 0 &&
      point.x <= timeline.width &&
      point.y >= 0 &&
      point.y <= timeline.height;

    return {
      ...{ text, plate, point: isSeen ? point : undefined },
      start: { x: isLeft ? plate.x + width : plate.x, y: y + height / 2 },
    };
  });
}

/** Converts a point of the photo to pixels of the picture. */
function locate({ x, y }: Point, { background }: Scene, { width, height }: Timeline): Point {
  if (background.kind !== "photo") return { x: x * width, y: y * height };

  const view = photoView({ background, target: { width, height }, progress: 0 });

  return {
    x: ((x * background.width - view.x) * width) / view.width,
    y: ((y * background.height - view.y) * height) / view.height,
  };
}
