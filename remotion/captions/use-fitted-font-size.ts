import { type RefObject, useLayoutEffect, useRef } from "react";
import type { CaptionPage } from "./build-caption-pages";

type FittedFontSizeInput = { fontSize: number; maximumWidth: number; page: CaptionPage };

/**
 * A ref for an element that does not wrap: it gets `fontSize` (pixels), or as much less as it takes to be no wider
 * than `maximumWidth`. Measured in the layout effect, so that no frame is shot before.
 */
export function useFittedFontSize({
  fontSize,
  maximumWidth,
  page,
}: FittedFontSizeInput): RefObject<HTMLDivElement | null> {
  const elementRef = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = elementRef.current;
    if (!element) return;

    let size = fontSize;
    element.style.fontSize = `${size}px`;

    // Faces with optical sizes run wider the smaller they are: the first size that is tried may still be too wide.
    for (let tries = 0; tries < 4 && element.offsetWidth > maximumWidth; tries += 1) {
      size *= maximumWidth / element.offsetWidth;
      element.style.fontSize = `${size}px`;
    }
  }, [fontSize, maximumWidth, page]);

  return elementRef;
}
