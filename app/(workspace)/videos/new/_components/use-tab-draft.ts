import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** For browsers without storage, or with no room left in it. */
const unsaved = new Map<string, string>();

/** A text that somebody is typing, kept for this tab: reloading or looking at another page loses nothing. "" at first. */
export function useTabDraft(key: string): [text: string, write: (text: string) => void] {
  const text = useSyncExternalStore(
    subscribe,
    () => readDraft(key),
    () => "",
  );

  return [
    text,
    (next) => {
      writeDraft(key, next);
      for (const notify of listeners) notify();
    },
  ];
}

/** Changes a draft without notifying anybody: the page with it is about to close. */
export function writeDraft(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
    unsaved.delete(key);
  } catch {
    unsaved.set(key, text);
  }
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);

  return () => listeners.delete(onChange);
}

function readDraft(key: string): string {
  try {
    return unsaved.get(key) ?? sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}
