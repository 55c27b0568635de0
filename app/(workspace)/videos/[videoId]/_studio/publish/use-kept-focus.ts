import { type RefObject, useEffect, useRef } from "react";

/**
 * Moves the focus to an element when the button that had it disappears with a change of `state`: a person who pressed it by
 * keyboard continues from there, not from the top of the page.
 */
export function useKeptFocus(state: string | undefined): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const wasInside = useRef(false);

  useEffect(() => {
    const note = () => {
      wasInside.current = element.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener("focusin", note);

    return () => document.removeEventListener("focusin", note);
  }, []);
  useEffect(() => {
    if (wasInside.current && document.activeElement === document.body) {
      element.current?.focus({ preventScroll: true });
    }
  }, [state]);

  return element;
}
