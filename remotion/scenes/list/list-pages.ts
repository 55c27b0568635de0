import type { Format } from "../../timeline/schema";

/** What is legible at a glance: rows in a column, and columns where the picture is wide enough. */
const rowsPerColumn: Record<Format, number> = { landscape: 5, square: 6, short: 7 };
const columnsPerPage: Record<Format, number> = { landscape: 2, square: 1, short: 1 };

/** A run of a list's items that are shown together. */
export type ListPage = { firstItem: number; itemCount: number; columnCount: number; rowCount: number };

/** The pages of a list, as few as legibility allows and of sizes as even as may be. */
export function planListPages(itemCount: number, format: Format): ListPage[] {
  const pageCount = Math.ceil(itemCount / (rowsPerColumn[format] * columnsPerPage[format]));

  return Array.from({ length: pageCount }, (_, index) => {
    const firstItem = Math.floor((index * itemCount) / pageCount);
    const onPage = Math.floor(((index + 1) * itemCount) / pageCount) - firstItem;
    const columnCount = Math.ceil(onPage / rowsPerColumn[format]);

    return { firstItem, itemCount: onPage, columnCount, rowCount: Math.ceil(onPage / columnCount) };
  });
}
