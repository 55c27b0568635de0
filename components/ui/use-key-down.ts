import { useEffect, useEffectEvent } from "react";

/** Calls `onKeyDown` for every key that is pressed on the page. */
export function useKeyDown(onKeyDown: (event: KeyboardEvent) => void): void {
  const hear = useEffectEvent(onKeyDown);

  useEffect(() => {
    function listen(event: KeyboardEvent) {
      hear(event);
    }

    window.addEventListener("keydown", listen);

    return () => {
      window.removeEventListener("keydown", listen);
    };
  }, []);
}

/** Whether a key goes into a text or a list, and is therefore not a shortcut. */
export function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;

  return target.isContentEditable || target.closest("input, textarea, select, [role=textbox]") !== null;
}
