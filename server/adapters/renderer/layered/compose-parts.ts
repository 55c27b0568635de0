import type { Box } from "@/remotion/layout/frame-layout";
import { windowProgress } from "@/remotion/motion/change-window";
import { entranceMotion, entranceProgress, type EntranceMotion } from "@/remotion/motion/entrance";
import { inkOpacity } from "@/remotion/motion/moving-part";
import type { Theme } from "@/remotion/themes/theme";
import type { LayerPart } from "./plan-layers";
import { cutPicture, findInk, type Picture } from "./picture";

/** A part as it is at rest: its picture without empty edges, and where that lies, in pixels of the output. */
type RestingPart = { part: LayerPart; picture: Picture; box: Box };

type Look = {
  theme: Pick<Theme, "motion">;
  dir: "ltr" | "rtl";
  /** Layout unit in pixels of the output. */
  unit: number;
};

/** A part without empty edges; undefined where nothing is drawn of it. `at` is where its picture begins in the output. */
export function toRestingPart(
  part: LayerPart,
  picture: Picture,
  at: { x: number; y: number },
): RestingPart | undefined {
  const ink = findInk(picture);

  return (
    ink && { part, picture: cutPicture(picture, ink), box: { ...ink, x: at.x + ink.x, y: at.y + ink.y } }
  );
}

/**
 * Where parts paint while they come in, at most: a box with even edges, as chroma has half of the pixels. They may rise from below, and are
 * never larger than at rest.
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

/** How far below their place the theme's parts begin, in layout units. */
function mostRise(theme: Pick<Theme, "motion">): number {
  return entranceMotion(1e-9, theme)?.riseInUnits ?? 0;
}

/**
 * The pictures of a layer at `frames` of its scene, which are sorted, cut to `box`: each part where its motion has it, one over the other. What
 * has not moved since the picture before is not painted again.
 */
export function* composeParts(
  parts: RestingPart[],
  { frames, box, look }: { frames: number[]; box: Box; look: Look },
): Generator<Picture> {
  const canvas = { data: Buffer.alloc(4 * box.width * box.height), width: box.width, height: box.height };
  const placed = parts.map((resting) => placePart(resting, parts, box));
  let before: (EntranceMotion | undefined)[] = [];

  for (const frame of frames) {
    const motions = parts.map(({ part }) => partMotion(part, frame, look));
    const moved = placed.filter((_, index) => !isSameMotion(motions[index], before[index]));
    if (moved.length > 0) {
      const stale = cutBox(joinBoxes(moved.map((each) => ({ box: reach(each, look) }))), canvas);
      clear(canvas, stale);
      for (const [index, each] of placed.entries()) {
        const motion = motions[index];
        if (motion) paint(canvas, each, toWay(motion, each.together, look), stale);
      }
    }
    before = motions;

    yield { ...canvas, data: Buffer.from(canvas.data) };
  }
}

/** A part on the canvas; `together` is the box of all that comes in with it. */
type PlacedPart = { picture: Picture; box: Box; together: Box };

function placePart({ part, picture, box }: RestingPart, parts: RestingPart[], canvas: Box): PlacedPart {
  const toCanvas = ({ x, y, ...size }: Box) => ({ ...size, x: x - canvas.x, y: y - canvas.y });
  const together = joinBoxes(parts.filter((other) => comesInWith(other.part, part)));

  return { picture, box: toCanvas(box), together: toCanvas(together) };
}

/** Wherever a part may be on its way. */
function reach({ together }: PlacedPart, { theme, unit }: Look): Box {
  return { ...together, height: together.height + mostRise(theme) * unit };
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

/** What of a box is inside of a picture, by whole pixels. */
function cutBox({ x, y, width, height }: Box, picture: Picture): Box {
  const left = Math.max(0, Math.floor(x));
  const top = Math.max(0, Math.floor(y));

  return {
    ...{ x: left, y: top },
    width: Math.max(0, Math.min(picture.width, Math.ceil(x + width)) - left),
    height: Math.max(0, Math.min(picture.height, Math.ceil(y + height)) - top),
  };
}

function clear({ data, width }: Picture, box: Box): void {
  for (let row = box.y; row < box.y + box.height; row += 1) {
    const start = 4 * (row * width + box.x);
    data.fill(0, start, start + 4 * box.width);
  }
}

/** Where a part is on its way; undefined while it is not to be seen. */
function partMotion(part: LayerPart, frame: number, { theme }: Look): EntranceMotion | undefined {
  const { entranceFrame, ink, fromFrame, untilFrame } = part;
  if (frame < fromFrame || frame >= untilFrame) return undefined;
  const progress = entranceFrame === undefined ? 1 : entranceProgress(frame, entranceFrame, theme);
  const motion = entranceMotion(progress, theme);
  if (!motion || !ink) return motion;

  return { ...motion, opacity: motion.opacity * inkOpacity(windowProgress(frame, ink)) };
}

/** What comes in together moves as one, such as the words of a line. */
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

/** How a picture's pixels come to lie: scaled about a point, lowered, faded, and cut to columns. All in pixels of the canvas. */
type Way = {
  opacity: number;
  scale: number;
  originX: number;
  originY: number;
  lowerPx: number;
  fromX: number;
  untilX: number;
};

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

/** Paints a picture into a box of the canvas. */
function paint(canvas: Picture, { picture, box: { x, y } }: PlacedPart, way: Way, inside: Box): void {
  const { opacity, scale, lowerPx, originX, originY } = way;
  const isStill = scale === 1 && Number.isInteger(lowerPx);
  const toX = (column: number) => originX + (column - originX) * scale;
  const toY = (row: number) => originY + (row - originY) * scale + lowerPx;
  const first = Math.max(inside.x, way.fromX, Math.floor(toX(x)));
  const end = Math.min(inside.x + inside.width, way.untilX, Math.ceil(toX(x + picture.width)));
  const bottom = Math.min(inside.y + inside.height, Math.ceil(toY(y + picture.height)));

  for (let row = Math.max(inside.y, Math.floor(toY(y))); row < bottom; row += 1) {
    const sourceRow = (row + 0.5 - lowerPx - originY) / scale + originY - 0.5 - y;
    for (let column = first; column < end; column += 1) {
      const target = 4 * (row * canvas.width + column);
      if (isStill) {
        const source = 4 * (sourceRow * picture.width + column - x);
        lay(canvas.data, target, picture.data, source, opacity);
      } else {
        sample(picture, (column + 0.5 - originX) / scale + originX - 0.5 - x, sourceRow);
        lay(canvas.data, target, sampled, 0, opacity);
      }
    }
  }
}

/** Lays one pixel over another, both RGBA and not premultiplied. */
function lay(under: Uint8Array, at: number, over: Uint8Array, from: number, opacity: number): void {
  const own = over[from + 3] ?? 0;
  if (own === 0) return;
  const alpha = own * opacity;
  const rest = (under[at + 3] ?? 0) * (1 - alpha / 255);
  const sum = alpha + rest;
  const share = alpha / sum;
  for (let channel = 0; channel < 3; channel += 1) {
    const level = over[from + channel] ?? 0;
    const below = under[at + channel] ?? 0;
    under[at + channel] = rest === 0 ? level : below + (level - below) * share + 0.5;
  }
  under[at + 3] = sum + 0.5;
}

/** The pixel that `sample` has taken. */
const sampled = new Uint8Array(4);

/** Between the four pixels around a place, each as much as it covers; outside of the picture there is nothing. */
function sample({ data, width, height }: Picture, x: number, y: number): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let corner = 0; corner < 4; corner += 1) {
    const column = left + (corner & 1);
    const row = top + (corner >> 1);
    if (column < 0 || column >= width || row < 0 || row >= height) continue;
    const at = 4 * (row * width + column);
    const weight = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row)) * (data[at + 3] ?? 0);
    red += weight * (data[at] ?? 0);
    green += weight * (data[at + 1] ?? 0);
    blue += weight * (data[at + 2] ?? 0);
    alpha += weight;
  }
  const share = alpha === 0 ? 0 : 1 / alpha;
  sampled[0] = red * share;
  sampled[1] = green * share;
  sampled[2] = blue * share;
  sampled[3] = alpha;
}
