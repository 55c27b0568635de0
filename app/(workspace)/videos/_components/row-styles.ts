/** The first column to disappear when columns get narrow. */
export const wideColumn = "@4xl:hidden @5xl:table-cell";

/**
 * One table in two shapes: without room for columns, each row is a card. The roles are explicit, since browsers drop
 * them when `display` changes.
 */
export const rowStyles = {
  table: "block w-full table-fixed border-collapse text-[13px] @4xl:table",
  head: "hidden @4xl:table-header-group",
  body: "block @4xl:table-row-group",
  row: "flex min-h-20 flex-wrap content-center items-center gap-x-3 gap-y-2 border-b px-3 py-3 last:border-b-0 @4xl:table-row @4xl:h-11",
  check: "flex w-5 items-center @4xl:table-cell @4xl:w-10 @4xl:pl-3 @4xl:align-middle",
  title: "min-w-0 basis-[calc(100%-2rem)] @4xl:table-cell @4xl:px-3 @4xl:align-middle",
  titleAlone: "min-w-0 basis-full @4xl:table-cell @4xl:px-3 @4xl:align-middle",
  stage: "flex items-center @4xl:table-cell @4xl:px-3 @4xl:align-middle",
  channel:
    "max-w-60 truncate text-muted-foreground @4xl:table-cell @4xl:max-w-none @4xl:px-3 @4xl:align-middle",
  detail: "truncate text-muted-foreground @4xl:table-cell @4xl:px-3 @4xl:align-middle",
};
