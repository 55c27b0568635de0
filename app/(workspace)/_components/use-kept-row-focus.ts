import { useEffect, useRef } from "react";

type WantedFocus = {
  rowId: string;
  button: string;
  /** The row that has the focus until it is taken away. */
  goneId?: string;
};

/** A button that was just disabled has the focus until the next frame, and by then nothing may render again. */
function isFocusLost(): boolean {
  const { activeElement } = document;

  return activeElement === document.body || activeElement?.matches(":disabled") === true;
}

/** A row that is moved takes the focus off its button, and the first row's cannot be pressed: then its handle gets it; the next row's when one goes. */
export function useKeptRowFocus(list: { current: HTMLOListElement | null }) {
  const wanted = useRef<WantedFocus>(null);

  useEffect(() => {
    const { current } = wanted;
    if (!current || !isFocusLost()) return;
    const findRow = (rowId: string) => list.current?.querySelector(`[data-row="${rowId}"]`);
    if (current.goneId !== undefined && findRow(current.goneId)) return;
    wanted.current = null;
    const row = findRow(current.rowId);
    const find = (name: string) => row?.querySelector<HTMLButtonElement>(`[data-button="${name}"]:enabled`);
    (find(current.button) ?? find("drag"))?.focus();
  });

  return (focus: WantedFocus) => {
    wanted.current = focus;
  };
}
