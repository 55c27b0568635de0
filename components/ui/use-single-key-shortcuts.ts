import { useSyncExternalStore } from "react";

const storageKey = "single-key-shortcuts";
const changed = "single-key-shortcuts-changed";

/**
 * Whether single keys, such as "?", are shortcuts, and a function to switch that. People who control their computer by
 * voice press keys they did not mean (WCAG 2.1.4).
 */
export function useSingleKeyShortcuts(): [boolean, (isOn: boolean) => void] {
  return [useSyncExternalStore(subscribe, read, () => true), write];
}

function subscribe(onChange: () => void) {
  window.addEventListener("storage", onChange);
  window.addEventListener(changed, onChange);

  return () => {
    window.removeEventListener("storage", onChange);
    window.removeEventListener(changed, onChange);
  };
}

function read(): boolean {
  return window.localStorage.getItem(storageKey) !== "off";
}

function write(isOn: boolean) {
  window.localStorage.setItem(storageKey, isOn ? "on" : "off");
  window.dispatchEvent(new Event(changed));
}
