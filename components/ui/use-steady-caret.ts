import { type SyntheticEvent, useLayoutEffect, useRef } from "react";

type Seen = { field: HTMLTextAreaElement; value: string; charactersAfter: number };

/**
 * Keeps the caret before the words it was before when a text changes by other means than typing: by an upload that is
 * there, by undo. The browser would put it at the end. Gives the props of the text's field.
 */
export function useSteadyCaret(value: string) {
  const seen = useRef<Seen>(null);
  const look = ({ currentTarget: field }: SyntheticEvent<HTMLTextAreaElement>) => {
    seen.current = { field, value: field.value, charactersAfter: field.value.length - field.selectionEnd };
  };

  useLayoutEffect(() => {
    const { current } = seen;
    if (!current || current.value === value || document.activeElement !== current.field) return;
    const caret = Math.max(0, value.length - current.charactersAfter);
    current.field.setSelectionRange(caret, caret);
  }, [value]);

  return { onSelect: look, onInput: look };
}
