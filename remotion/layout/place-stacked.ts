import type { Box } from "./frame-layout";
import {
  bleeding,
  gapInUnits,
  type IllustrationPlace,
  leave,
  type PlaceInput,
  stackedGapInUnits,
} from "./illustration-place";

/** A drawing above or below the words gets at least this share of the box's height. */
const leastStacked = 0.35;
/** The longest step between drawings that step down, as a share of their size: it keeps them together. */
const mostStep = 0.7;

/**
 * Stacks words and drawings in a picture that is not wide. The words keep to one end of their box. Drawings are as big as the remaining
 * height allows, and reach into margins where no words may stand.
 */
export function placeStacked(input: PlaceInput, share: number): IllustrationPlace {
  const { box, frame, setting, count, composition } = input;
  const isAbove = composition === "above";
  const textBox = leave(input, Math.max(share, leastStacked) * box.height);
  const { wordsPx = textBox.height } = input;
  const wordsBox = { ...box, y: isAbove ? box.y + box.height - wordsPx : box.y, height: wordsPx };
  const isBleeding = setting === "bleeding" && count === 1;
  const drawingArea = isBleeding ? stretchToEdges(input.drawingArea, frame) : input.drawingArea;
  const room = leaveRoom(drawingArea, wordsBox, input);

  return {
    boxes: isBleeding ? [placeOverEdge(room, input)] : placeInRoom(room, input),
    textBox,
    textStands: isAbove ? "end" : "start",
  };
}

/** The rest of the drawing area, above or below the words. */
function leaveRoom(drawingArea: Box, words: Box, { composition, unit }: PlaceInput): Box {
  const gapPx = stackedGapInUnits * unit;
  const isAbove = composition === "above";
  const top = isAbove ? drawingArea.y : words.y + words.height + gapPx;
  const bottom = isAbove ? words.y - gapPx : drawingArea.y + drawingArea.height;

  return { ...drawingArea, y: top, height: bottom - top };
}

/** Widens a drawing area to the picture's edges; its foot only if no more than a margin separates it from the edge. */
function stretchToEdges(drawingArea: Box, frame: PlaceInput["frame"]): Box {
  const margin = drawingArea.x;
  const bottom = drawingArea.y + drawingArea.height;

  return {
    ...{ x: 0, y: 0, width: frame.width },
    height: bottom >= frame.height - margin - 1 ? frame.height : bottom,
  };
}

/** Places a drawing across the picture's edge on the side where lines end, which cuts it off. */
function placeOverEdge(room: Box, { frame, dir }: PlaceInput): Box {
  const size = Math.min(room.height, frame.width);
  const outside = bleeding.outside * size;

  return {
    x: dir === "ltr" ? frame.width + outside - size : -outside,
    y: room.y + (room.height - size) / 2,
    width: size,
    height: size,
  };
}

/** Places one drawing in the middle, several in a row or, if that makes them bigger, stepping down from side to side. */
function placeInRoom(room: Box, { count, dir, unit }: PlaceInput): Box[] {
  const gapPx = count > 1 ? gapInUnits * unit : 0;
  const inRow = Math.min(room.height, (room.width - (count - 1) * gapPx) / count);
  const inSteps = Math.min(room.height / Math.ceil(count / 2), room.width / 2);
  const isRow = count === 1 || inRow >= inSteps;
  const size = isRow ? inRow : inSteps;
  const usedPx = isRow ? count * size + (count - 1) * gapPx : room.width;
  const stepPx = isRow ? 0 : Math.min(mostStep * size, (room.height - size) / (count - 1));
  const top = room.y + (room.height - size - (count - 1) * stepPx) / 2;

  return Array.from({ length: count }, (_, index) => {
    const column = isRow ? index * (size + gapPx) : (index % 2) * (usedPx - size);
    const fromStart = (room.width - usedPx) / 2 + column;

    return {
      x: dir === "ltr" ? room.x + fromStart : room.x + room.width - fromStart - size,
      y: top + index * stepPx,
      width: size,
      height: size,
    };
  });
}
