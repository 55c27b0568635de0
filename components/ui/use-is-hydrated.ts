import { useSyncExternalStore } from "react";

function subscribe() {
  return () => undefined;
}

/** Whether the page is interactive: false in the server's HTML and until React has taken over. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}
