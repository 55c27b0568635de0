/** The place of a grid's option on the screen. */
export type GridPlace = { left: number; top: number };

/**
 * The index of the option that an arrow key leads to from another one (-1: from the search above), by their places on screen: rows
 * may have any length. -1 above the first row; unchanged if there is no option that way.
 */
export function moveInGrid(places: readonly GridPlace[], from: number, key: string): number {
  const place = places[from];
  if (!place) return key === "ArrowDown" && places.length > 0 ? 0 : from;
  if (key === "ArrowRight") return Math.min(from + 1, places.length - 1);
  if (key === "ArrowLeft") return Math.max(from - 1, 0);

  const isDown = key === "ArrowDown";
  const tops = places.map(({ top }) => top).filter((top) => (isDown ? top > place.top : top < place.top));
  if (tops.length === 0) return isDown ? from : -1;
  const row = isDown ? Math.min(...tops) : Math.max(...tops);
  const distanceOf = (index: number) => Math.abs((places[index]?.left ?? 0) - place.left);
  const inRow = places.flatMap(({ top }, index) => (top === row ? [index] : []));

  return inRow.reduce(
    (best, index) => (distanceOf(index) < distanceOf(best) ? index : best),
    inRow[0] ?? from,
  );
}
