import { useMemo } from "react";
import type { Format } from "@/remotion/timeline/schema";

/** The format that is looked at and rendered: the video's own until another is picked; the video stays as it is. */
export function useFormatChoice(ownFormat: Format, picked: Format | null, pick: (format: Format) => void) {
  const variant = picked === ownFormat ? null : picked;

  return useMemo(
    () => ({ format: variant ?? ownFormat, /** Absent for the video's own. */ variant, pick }),
    [variant, ownFormat, pick],
  );
}

export type FormatChoice = ReturnType<typeof useFormatChoice>;
