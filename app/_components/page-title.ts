/** What a tab is called: the page first, because tabs are narrow. */
export function pageTitle(title: string): string {
  return `${title} - Offcamera`;
}
