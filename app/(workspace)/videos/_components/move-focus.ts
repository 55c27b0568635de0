const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** Moves the focus from one row's link to that of the row above or below; returns whether there was one. */
export function moveRowFocus(link: HTMLElement, key: string): boolean {
  const step = steps[key];
  if (step === undefined) return false;
  const links = [...(link.closest("table")?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
  const next = links[links.indexOf(link) + step];
  next?.focus();

  return next !== undefined;
}

/** Whether keys belong to a text that somebody is typing. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"))
  );
}
