import { useEffect, useRef } from "react";

type WantedFocus = {
  rowId: string;
  button: string;
  /** The removed row, which has the focus until it is gone. */
  goneId?: string;
};

/** A button that was just disabled keeps the focus until the next frame, and nothing may render again by then. */
function isFocusLost(): boolean {
  const { activeElement } = document;

  return activeElement === document.body || activeElement?.matches(":disabled") === true;
}

/** Returns a lost focus: after a move to the same button, or to the row's handle if that is disabled; after a removal to the next row. */
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
