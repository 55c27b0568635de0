import { useSyncExternalStore } from "react";

/** The same as Tailwind's `max-sm`. */
const query = "(width < 40rem)";

function subscribe(onChange: () => void) {
  const media = window.matchMedia(query);
  media.addEventListener("change", onChange);

  return () => media.removeEventListener("change", onChange);
}

/** Whether the window is as narrow as a phone's: for content that differs there in order, not only in style. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}
