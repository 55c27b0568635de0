"use client";

import { useEffect, useRef } from "react";

/** Scrolls to its section if the address names it: Next looks for it before the page is there. */
export function ScrollToSection() {
  const marker = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const section = marker.current?.closest("section");
    if (section && window.location.hash === `#${section.id}`) section.scrollIntoView();
  }, []);

  return <span ref={marker} hidden />;
}
