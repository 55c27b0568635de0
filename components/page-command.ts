import { useEffect, useSyncExternalStore } from "react";
import { useStableCallback } from "./ui/use-stable-callback";

type PageCommand = { name: string; run: () => void };

/** The commands that the open page adds to the palette, which lies outside of it. */
let offered: readonly PageCommand[] = [];
const none: readonly PageCommand[] = [];
const listeners = new Set<() => void>();

/** Offers a command in the palette for as long as the page is open and `isOffered`. */
export function useOfferCommand({ name, run, isOffered }: PageCommand & { isOffered: boolean }): void {
  const runLatest = useStableCallback(run);

  useEffect(() => {
    if (!isOffered) return;
    const command = { name, run: runLatest };
    offer([...offered, command]);

    return () => {
      offer(offered.filter((other) => other !== command));
    };
  }, [name, runLatest, isOffered]);
}

/** The commands of the open page. */
export function useOfferedCommands(): readonly PageCommand[] {
  return useSyncExternalStore(
    subscribe,
    () => offered,
    () => none,
  );
}

function offer(commands: readonly PageCommand[]): void {
  offered = commands;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);

  return () => listeners.delete(listener);
}
