"use client";

import { useEffect, useId, useState } from "react";

type FontSpecimenProps = { storageKey: string; text: string; className?: string };

/** Text set in a font of the library, once it is here. */
export function FontSpecimen({ storageKey, text, className }: FontSpecimenProps) {
  const family = `specimen-${useId().replaceAll(/\W/g, "")}`;
  const [isLoaded, setIsLoaded] = useState(false);

  useEffect(() => {
    const face = new FontFace(family, `url(/api/media/${storageKey})`);
    let isGone = false;
    face.load().then(
      () => {
        if (isGone) return;
        document.fonts.add(face);
        setIsLoaded(true);
      },
      () => undefined,
    );

    return () => {
      isGone = true;
      document.fonts.delete(face);
    };
  }, [family, storageKey]);

  return (
    <span className={className} style={{ fontFamily: family, visibility: isLoaded ? "visible" : "hidden" }}>
      {text}
    </span>
  );
}
