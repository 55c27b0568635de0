import { useSyncExternalStore } from "react";

/** The current second; null on the server, whose clock is not the person's. */
export function useCurrentSecond(): number | null {
  return useSyncExternalStore(
    subscribeToSeconds,
    () => Math.floor(Date.now() / 1000) * 1000,
    () => null,
  );
}

function subscribeToSeconds(onChange: () => void): () => void {
  const timer = setInterval(onChange, 1000);

  return () => clearInterval(timer);
}
