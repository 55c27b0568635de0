import { useEffect, useRef } from "react";

/** A card that goes to another day is created anew there and loses the focus: this returns it, until somebody uses a pointer. */
export function useKeptFocus() {
  const wantedId = useRef<string>(null);

  useEffect(() => {
    const { current } = wantedId;
    if (current === null || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-card="${current}"]`)?.focus();
  });

  useEffect(() => {
    const forget = () => {
      wantedId.current = null;
    };
    window.addEventListener("pointerdown", forget);

    return () => window.removeEventListener("pointerdown", forget);
  }, []);

  return (publicationId: string) => {
    wantedId.current = publicationId;
  };
}
