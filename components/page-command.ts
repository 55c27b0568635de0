import { useEffect, useSyncExternalStore } from "react";
import { useStableCallback } from "./ui/use-stable-callback";

type PageCommand = { name: string; run: () => void };

/** What the page that is open adds to the palette, which lies outside of it. */
let offered: PageCommand | null = null;
const listeners = new Set<() => void>();

/** Offers a command in the palette for as long as the page is open and `isOffered`. */
export function useOfferCommand({ name, run, isOffered }: PageCommand & { isOffered: boolean }): void {
  const runLatest = useStableCallback(run);

  useEffect(() => {
    if (!isOffered) return;
    offer({ name, run: runLatest });

    return () => {
      offer(null);
    };
  }, [name, runLatest, isOffered]);
}

/** The command of the page that is open, if it has one. */
export function useOfferedCommand(): PageCommand | null {
  return useSyncExternalStore(
    subscribe,
    () => offered,
    () => null,
  );
}

function offer(command: PageCommand | null): void {
  offered = command;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);

  return () => listeners.delete(listener);
}
