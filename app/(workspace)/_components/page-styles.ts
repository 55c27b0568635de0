/**
 * All pages of the workspace but the studio lie between the same edges, in the middle of what the navigation leaves (85rem
 * are 13 of the navigation and 72 of the page). The left edge is reckoned from the window, not from what its scrollbar
 * leaves of it: no title moves from page to page, or when a list grows longer than the window.
 */
export const pageStyles = "ml-[max(0px,calc((100vw-85rem)/2))] flex max-w-6xl flex-col gap-4 p-4 sm:p-6";
