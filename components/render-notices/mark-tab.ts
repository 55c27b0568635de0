/** Puts a mark before the title of a tab that nobody looks at, and takes it away when somebody does. */
export function markTab(mark: string): void {
  if (!document.hidden) return;
  const prefix = `${mark}: `;
  document.title = prefix + document.title;

  function unmark() {
    if (document.hidden) return;
    document.removeEventListener("visibilitychange", unmark);
    if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
  }

  document.addEventListener("visibilitychange", unmark);
}
