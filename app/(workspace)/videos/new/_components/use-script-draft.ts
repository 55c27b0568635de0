"use client";

import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** For browsers that keep nothing, or have no room left. */
const unsaved = new Map<string, string>();

/** What somebody writes, kept for this tab: reloading or looking at another page loses nothing. */
export function useScriptDraft(userId: string): [script: string, write: (script: string) => void] {
  const key = toKey(userId);
  const script = useSyncExternalStore(
    subscribe,
    () => readDraft(key),
    () => "",
  );

  return [
    script,
    (next) => {
      writeDraft(key, next);
      for (const notify of listeners) notify();
    },
  ];
}

/** Forgets the draft without a sign: it became a video, and the page with it is about to close. */
export function forgetScriptDraft(userId: string): void {
  writeDraft(toKey(userId), "");
}

function toKey(userId: string): string {
  return `offcamera-new-script-${userId}`;
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

function writeDraft(key: string, script: string): void {
  try {
    sessionStorage.setItem(key, script);
    unsaved.delete(key);
  } catch {
    unsaved.set(key, script);
  }
}
