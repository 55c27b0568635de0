import type { Box } from "@/remotion/layout/frame-layout";
import { windowProgress } from "@/remotion/motion/change-window";
import { entranceMotion, entranceProgress, type EntranceMotion } from "@/remotion/motion/entrance";
import { inkOpacity } from "@/remotion/motion/moving-part";
import type { Theme } from "@/remotion/themes/theme";
import type { LayerPart } from "../plan-layers";
import { clear, paint, type Way } from "./paint-picture";
import { cutPicture, findInk, type Picture } from "./picture";
import type { Sprite } from "../sheets/sheet-reader";

/** A part at rest: its picture without empty edges, and that picture's box in output pixels. */
export type RestingPart = { part: LayerPart; picture: Picture; box: Box };

type Look = {
  theme: Pick<Theme, "motion">;
  dir: "ltr" | "rtl";
  /** Layout unit in output pixels. */
  unit: number;
};

/** A part without empty edges; undefined if nothing is drawn. `at` is where its sprite begins in the output. */
export function toRestingPart(
  part: LayerPart,
  { sheet, box }: Sprite,
  at: { x: number; y: number },
): RestingPart | undefined {
  const ink = findInk(sheet, box);
  if (!ink) return undefined;

  return {
    part,
    picture: cutPicture(sheet, ink),
    box: { ...ink, x: at.x + ink.x - box.x, y: at.y + ink.y - box.y },
  };
}

/**
 * The largest area that parts paint while they come in: a box with even edges, because chroma has half the pixels. Parts may
 * rise from below, and are never larger than at rest.
 */
export function reachOfParts(
  parts: RestingPart[],
  { theme, unit }: Look,
  output: { width: number; height: number },
): Box {
  const { x, y, width, height } = joinBoxes(parts);
  const [left, top] = [2 * Math.floor(x / 2), 2 * Math.floor(y / 2)];

  return {
    ...{ x: left, y: top },
    width: Math.min(output.width, 2 * Math.ceil((x + width) / 2)) - left,
    height: Math.min(output.height, 2 * Math.ceil((y + height + mostRise(theme) * unit) / 2)) - top,
  };
}

/** How far below their resting place the theme's parts start, in layout units. */
function mostRise(theme: Pick<Theme, "motion">): number {
  return entranceMotion(1e-9, theme)?.riseInUnits ?? 0;
}

/**
 * The pictures of a layer at the sorted `frames` of its scene, cut to `box`: each part where its motion puts it, one over the
 * other. Parts that have not moved since the previous picture are not repainted. All pictures share one buffer: use each before
 * asking for the next.
 */
export function* composeParts(
  parts: RestingPart[],
  { frames, box, look }: { frames: number[]; box: Box; look: Look },
): Generator<Picture> {
  const canvas = { data: Buffer.alloc(4 * box.width * box.height), width: box.width, height: box.height };
  const placed = placeParts(parts, box, look);
  let before: (EntranceMotion | undefined)[] = [];

  for (const frame of frames) {
    const motions = parts.map(({ part }) => partMotion(part, frame, look));
    const stale = placed.flatMap(({ box: own, reach }, index) => {
      const [now, last] = [motions[index], before[index]];
      if (isSameMotion(now, last)) return [];

      return isInPlace(now) && isInPlace(last) ? { box: own } : { box: reach };
    });
    if (stale.length > 0) {
      const inside = clear(canvas, joinBoxes(stale));
      for (const [index, part] of placed.entries()) {
        const motion = motions[index];
        if (motion) paint(canvas, part, toWay(motion, part.together, look), inside);
      }
    }
    before = motions;

    yield canvas;
  }
}

type PlacedPart = {
  picture: Picture;
  /** Where it is at rest, in canvas pixels. */
  box: Box;
  /** The box of all parts that come in together with it. */
  together: Box;
  /** Everywhere it may be while it comes in. */
  reach: Box;
  /** No other part ever overlaps its resting place. */
  isAlone: boolean;
};

function placeParts(parts: RestingPart[], canvas: Box, { theme, unit }: Look): PlacedPart[] {
  const placed = parts.map(({ part, picture, box: { x, y, ...size } }) => {
    const joined = joinBoxes(parts.filter((other) => comesInWith(other.part, part)));
    const together = { ...joined, x: joined.x - canvas.x, y: joined.y - canvas.y };
    const reach = { ...together, height: together.height + mostRise(theme) * unit };

    return { part, picture, box: { ...size, x: x - canvas.x, y: y - canvas.y }, together, reach };
  });

  return placed.map((one) => ({
    ...one,
    isAlone: placed.every(
      (other) =>
        other === one || !doTouch(one.box, comesInWith(other.part, one.part) ? other.box : other.reach),
    ),
  }));
}

function doTouch(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Whether a part is absent, or in its resting place, where it can only fade. */
function isInPlace(motion: EntranceMotion | undefined): boolean {
  return !motion || (motion.riseInUnits === 0 && motion.scale === 1 && motion.shown === 1);
}

function isSameMotion(one: EntranceMotion | undefined, other: EntranceMotion | undefined): boolean {
  if (!one || !other) return one === other;

  return (
    one.opacity === other.opacity &&
    one.riseInUnits === other.riseInUnits &&
    one.scale === other.scale &&
    one.shown === other.shown
  );
}

/** A part's motion at a frame; undefined while it is not visible. */
function partMotion(part: LayerPart, frame: number, { theme }: Look): EntranceMotion | undefined {
  const { entranceFrame, ink, fromFrame, untilFrame } = part;
  if (frame < fromFrame || frame >= untilFrame) return undefined;
  const progress = entranceFrame === undefined ? 1 : entranceProgress(frame, entranceFrame, theme);
  const motion = entranceMotion(progress, theme);
  if (!motion || !ink) return motion;

  return { ...motion, opacity: motion.opacity * inkOpacity(windowProgress(frame, ink)) };
}

/** Whether two parts come in together: such parts, like the words of a line, move as one. */
function comesInWith(other: LayerPart, part: LayerPart): boolean {
  return other.entranceFrame === part.entranceFrame && other.fromFrame === part.fromFrame;
}

function joinBoxes(parts: Pick<RestingPart, "box">[]): Box {
  const x = Math.min(...parts.map(({ box }) => box.x));
  const y = Math.min(...parts.map(({ box }) => box.y));

  return {
    ...{ x, y },
    width: Math.max(...parts.map(({ box }) => box.x + box.width)) - x,
    height: Math.max(...parts.map(({ box }) => box.y + box.height)) - y,
  };
}

function toWay({ opacity, scale, riseInUnits, shown }: EntranceMotion, together: Box, look: Look): Way {
  const [left, right] = [together.x, together.x + together.width];
  const shownPx = shown * together.width;

  return {
    ...{ opacity, scale, lowerPx: riseInUnits * look.unit },
    originX: look.dir === "rtl" ? right : left,
    originY: together.y + together.height / 2,
    fromX: shown < 1 && look.dir === "rtl" ? Math.round(right - shownPx) : left,
    untilX: shown < 1 && look.dir === "ltr" ? Math.round(left + shownPx) : right,
  };
}
