const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** Moves from one row's link to that of the row above or below; gives whether there was one to go to. */
export function moveRowFocus(link: HTMLElement, key: string): boolean {
  const step = steps[key];
  if (step === undefined) return false;
  const links = [...(link.closest("table")?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
  const next = links[links.indexOf(link) + step];
  next?.focus();

  return next !== undefined;
}

/** Whether keys belong to a text that somebody writes. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"))
  );
}
