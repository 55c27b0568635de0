import type { Format } from "../../timeline/schema";

/** What can be taken in at a glance in one column, and in the two that a wide picture has room for. */
const mostInOneColumn: Record<Format, number> = { landscape: 7, square: 7, short: 8 };
const mostOnPage: Record<Format, number> = { landscape: 10, square: 7, short: 8 };

/** A run of a list's items that are shown together. */
export type ListPage = { firstItem: number; itemCount: number; columnCount: number; rowCount: number };

/** The pages of a list, as few as legibility allows and of sizes as even as may be. */
export function planListPages(itemCount: number, format: Format): ListPage[] {
  const pageCount = Math.ceil(itemCount / mostOnPage[format]);

  return Array.from({ length: pageCount }, (_, index) => {
    const firstItem = Math.floor((index * itemCount) / pageCount);
    const onPage = Math.floor(((index + 1) * itemCount) / pageCount) - firstItem;
    const columnCount = onPage > mostInOneColumn[format] ? 2 : 1;

    return { firstItem, itemCount: onPage, columnCount, rowCount: Math.ceil(onPage / columnCount) };
  });
}
