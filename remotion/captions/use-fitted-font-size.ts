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

    element.style.fontSize = `${fontSize}px`;
    const { offsetWidth } = element;

    if (offsetWidth > maximumWidth) element.style.fontSize = `${(fontSize * maximumWidth) / offsetWidth}px`;
  }, [fontSize, maximumWidth, page]);

  return elementRef;
}
