import { type ReactNode, useMemo } from "react";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import type { GoodPreview } from "../../preview/use-script-preview";
import { DrawingsContext } from "./drawings-context";

type DrawingsProviderProps = { good: GoodPreview | null; userId: string; children: ReactNode };

/** Lets people choose drawings for the scenes of the last preview that worked. */
export function DrawingsProvider({ good, userId, children }: DrawingsProviderProps) {
  const readScript = useStableCallback(() => good?.script ?? "");
  const language = good?.preview.options.language;
  const thumbnailsKey = good?.preview.thumbnailsKey;
  const drawings = useMemo(
    () =>
      language === undefined || thumbnailsKey === undefined
        ? null
        : { readScript, language, thumbnailsKey, userId },
    [readScript, language, thumbnailsKey, userId],
  );

  return <DrawingsContext value={drawings}>{children}</DrawingsContext>;
}
