import { type FocusEvent, useEffect, useRef } from "react";

/** Where a text that has the focus goes away, such as by undoing a split, the one before it gets the focus. */
export function useKeptFocus() {
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<{ text: HTMLTextAreaElement; index: number }>(null);

  useEffect(() => {
    const { current } = focused;
    if (!current || current.text.isConnected) return;
    focused.current = null;
    if (document.activeElement === document.body)
      listTexts(list.current)[Math.max(0, current.index - 1)]?.focus();
  });

  return {
    ref: list,
    onFocus: ({ target }: FocusEvent) => {
      focused.current =
        target instanceof HTMLTextAreaElement
          ? { text: target, index: listTexts(list.current).indexOf(target) }
          : null;
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}

function listTexts(list: HTMLOListElement | null): HTMLTextAreaElement[] {
  return [...(list?.querySelectorAll("textarea") ?? [])];
}
