import { useSyncExternalStore } from "react";

/** Whether the tab is visible, not behind another one. True in the server's HTML. */
export function useIsPageVisible(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => document.visibilityState === "visible",
    () => true,
  );
}

function subscribe(onChange: () => void) {
  document.addEventListener("visibilitychange", onChange);

  return () => {
    document.removeEventListener("visibilitychange", onChange);
  };
}
