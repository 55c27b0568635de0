/**
 * All pages of the workspace except the studio share the same edges, centred in the space beside the navigation (85rem: 13
 * for the navigation, 72 for the page). The left edge is computed from the window's full width, with its scrollbar: titles
 * stay in place from page to page, and when a list grows longer than the window.
 */
export const pageStyles = "ml-[max(0px,calc((100vw-85rem)/2))] flex max-w-6xl flex-col gap-4 p-4 sm:p-6";
