import type { Format } from "../../timeline/schema";

/** The most items readable at a glance in one column, and on a page, which has two in a wide picture. */
const mostInOneColumn: Record<Format, number> = { landscape: 7, square: 7, short: 8 };
const mostOnPage: Record<Format, number> = { landscape: 10, square: 7, short: 8 };

/** A run of a list's items that are shown together. */
export type ListPage = { firstItem: number; itemCount: number; columnCount: number; rowCount: number };

/** The pages of a list, as few as legibility allows and as even in size as possible. */
export function planListPages(itemCount: number, format: Format): ListPage[] {
  const pageCount = Math.ceil(itemCount / mostOnPage[format]);

  return Array.from({ length: pageCount }, (_, index) => {
    const firstItem = Math.floor((index * itemCount) / pageCount);
    const onPage = Math.floor(((index + 1) * itemCount) / pageCount) - firstItem;
    const columnCount = onPage > mostInOneColumn[format] ? 2 : 1;

    return { firstItem, itemCount: onPage, columnCount, rowCount: Math.ceil(onPage / columnCount) };
  });
}
