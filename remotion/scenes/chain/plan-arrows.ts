import type { PlacedBox } from "./fit-stages";

/** An arrow from a box of one stage to a box of the next. */
export type PlannedArrow = {
  /** SVG path, in pixels from the line's start, up to the arrow's head. */
  path: string;
  head: { x: number; y: number; /** Degrees, clockwise; 0 points along the line. */ turn: 0 | 90 };
  /** The index of the box that it leads to. */
  to: number;
};

/** How far before its box an arrow ends, in layout units, so that its head does not touch. */
const headGap = 0.9;

/** The arrows between boxes side by side: curves from the middle of one side to the middle of the next. */
export function planArrowsAcross(boxes: readonly PlacedBox[], unit: number): PlannedArrow[] {
  return listPairs(boxes).map(({ from, to, index }) => {
    const [x, y] = [from.startPx + from.widthPx, from.topPx + from.heightPx / 2];
    const [endX, endY] = [to.startPx - headGap * unit, to.topPx + to.heightPx / 2];
    const middle = (x + endX) / 2;
    const start = x + headGap * unit;

    return {
      path: `M ${start} ${y} C ${middle} ${y} ${middle} ${endY} ${endX} ${endY}`,
      head: { x: endX, y: endY, turn: 0 },
      to: index,
    };
  });
}

/** The arrows between boxes one below the other: straight down, or by a rail beside the branches. */
export function planArrowsDown(boxes: readonly PlacedBox[], unit: number, widthPx: number): PlannedArrow[] {
  const railPx = 3.5 * unit;
  const radius = 2 * unit;

  return listPairs(boxes).map(({ from, to, index }) => {
    const startY = from.topPx + from.heightPx + headGap * unit;
    const endY = to.topPx - headGap * unit;
    if (to.startPx > 0) {
      const y = to.topPx + to.heightPx / 2;
      const endX = to.startPx - headGap * unit;

      return {
        path: `M ${railPx} ${startY} V ${y - radius} Q ${railPx} ${y} ${railPx + radius} ${y} H ${endX}`,
        head: { x: endX, y, turn: 0 },
        to: index,
      };
    }

    const endPx = from.startPx + from.widthPx;
    if (endPx < widthPx - 1) {
      const [x, y] = [widthPx - railPx, from.topPx + from.heightPx / 2];
      const startX = endPx + headGap * unit;

      return {
        path: `M ${startX} ${y} H ${x - radius} Q ${x} ${y} ${x} ${y + radius} V ${endY}`,
        head: { x, y: endY, turn: 90 },
        to: index,
      };
    }

    return { path: `M ${railPx} ${startY} V ${endY}`, head: { x: railPx, y: endY, turn: 90 }, to: index };
  });
}

function listPairs(boxes: readonly PlacedBox[]): { from: PlacedBox; to: PlacedBox; index: number }[] {
  return boxes.flatMap((to, index) =>
    boxes.filter(({ stage }) => stage === to.stage - 1).map((from) => ({ from, to, index })),
  );
}
