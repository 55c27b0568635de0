/** Of menus that open below a button; on a phone their lines are as high as a finger needs. */
export const menuStyles = {
  content: "z-40 min-w-44 rounded-md border bg-popover p-1 shadow-lg",
  item: "flex cursor-default items-center gap-2 rounded px-2 py-1.5 text-[13px] outline-none select-none data-disabled:opacity-50 data-highlighted:bg-accent max-sm:min-h-11 [&_svg]:size-4",
};
