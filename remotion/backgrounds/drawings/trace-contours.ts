import type { Box } from "../../layout/frame-layout";

type ContoursInput = {
  levels: readonly number[];
  /** The size of the marching squares in pixels. */
  cell: number;
  area: Box;
  heightAt: (x: number, y: number) => number;
};

type Corner = { x: number; y: number; height: number };

/**
 * For each level, its contour lines as an SVG path of short straight pieces, traced by marching squares.
 */
export function traceContours({ levels, cell, area, heightAt }: ContoursInput): string[] {
  const squares = listSquares({ cell, area, heightAt });

  return levels.map((level) => {
    const parts: string[] = [];
    for (const corners of squares) {
      const crossings = corners.flatMap((from, index) => cross(from, corners[(index + 1) % 4], level));
      // Four crossings are a saddle, which has two lines.
      for (let index = 0; index + 1 < crossings.length; index += 2)
        parts.push(`M ${crossings[index]} L ${crossings[index + 1]}`);
    }

    return parts.join(" ");
  });
}

/** The squares that cover the area, each as its corners in turn. */
function listSquares({ cell, area, heightAt }: Omit<ContoursInput, "levels">): Corner[][] {
  const columns = Math.ceil(area.width / cell);
  const rows = Math.ceil(area.height / cell);
  const corners = Array.from({ length: (columns + 1) * (rows + 1) }, (_, index): Corner => {
    const x = area.x + (index % (columns + 1)) * cell;
    const y = area.y + Math.floor(index / (columns + 1)) * cell;

    return { x, y, height: heightAt(x, y) };
  });

  return Array.from({ length: columns * rows }, (_, index) => {
    const first = Math.floor(index / columns) * (columns + 1) + (index % columns);

    return [first, first + 1, first + columns + 2, first + columns + 1].flatMap((at) => corners[at] ?? []);
  });
}

/** The point where an edge crosses a level, in tenths of a pixel; empty if both ends are above or both below it. */
function cross(from: Corner, to: Corner | undefined, level: number): string[] {
  if (!to || from.height < level === to.height < level) return [];
  const share = (level - from.height) / (to.height - from.height);
  const at = (start: number, end: number) => (start + share * (end - start)).toFixed(1);

  return [`${at(from.x, to.x)} ${at(from.y, to.y)}`];
}
