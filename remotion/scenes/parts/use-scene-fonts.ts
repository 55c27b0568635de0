// Next rejects these hooks where the server imports scenes, which it does to lay out timelines.
"use client";

import { useEffect, useState } from "react";
import { cancelRender, continueRender, delayRender } from "remotion";

/** A CSS font of one family, and the characters that it must be able to draw. */
export type FontRequest = { font: string; characters?: string };

/**
 * Whether the fonts that only one kind of scene uses have loaded; delays the frame until then. `requests` must be the same list in each
 * frame.
 */
export function useSceneFonts(requests: readonly FontRequest[]): boolean {
  const [handle] = useState(() => delayRender("Load the fonts of a scene"));
  const [areLoaded, setAreLoaded] = useState(false);

  useEffect(() => {
    Promise.all(requests.map(({ font, characters }) => document.fonts.load(font, characters)))
      .then(() => {
        setAreLoaded(true);
      })
      .catch((error: unknown) => cancelRender(error));
  }, [requests]);

  useEffect(() => {
    if (areLoaded) continueRender(handle);

    // A scene that unmounts before its fonts load must not delay another.
    return () => continueRender(handle);
  }, [areLoaded, handle]);

  return areLoaded;
}
