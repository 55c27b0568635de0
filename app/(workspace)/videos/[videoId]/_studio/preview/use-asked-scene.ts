import { useSearchParams } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";

type AskedSceneInput = {
  /** Whether there is a preview to show it in. */
  isReady: boolean;
  currentPosition: number | null;
  onSeek: (position: number) => void;
};

/** Goes to the scene in the address (`?scene=3`, from 1), which links in the analytics use, and brings its card into view. */
export function useAskedScene({ isReady, currentPosition, onSeek }: AskedSceneInput): void {
  const text = useSearchParams().get("scene");
  const asked = text !== null && /^[1-9]\d{0,3}$/.test(text) ? Number(text) - 1 : null;
  const sought = useRef<number>(null);
  const seek = useEffectEvent(onSeek);

  useEffect(() => {
    if (asked === null || !isReady) return;
    sought.current = asked;
    seek(asked);
    // Going back or reloading must not ask again.
    window.history.replaceState(window.history.state, "", window.location.pathname);
  }, [asked, isReady]);

  useEffect(() => {
    if (sought.current === null || sought.current !== currentPosition) return;
    sought.current = null;
    document.querySelector("ol[aria-label=Scenes] > [aria-current]")?.scrollIntoView({ block: "center" });
  }, [currentPosition]);
}
