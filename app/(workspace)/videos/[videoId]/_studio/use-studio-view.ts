import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useState } from "react";

export type StudioRegion = "script" | "preview" | "inspector";
export type StudioView = "preview" | "result" | "publish";

/** What is looked at: one region of the studio on a phone, and in the middle one view. Links ask for what was rendered, or to publish it. */
export function useStudioView() {
  const [region, setRegion] = useState<StudioRegion>("script");
  const [view, setView] = useState<StudioView>("preview");
  const [pickedRenderId, setPickedRenderId] = useState<string | null>(null);
  /** `renderId` is null for the newest. */
  const showResult = useCallback((renderId: string | null) => {
    setRegion("preview");
    setView("result");
    setPickedRenderId(renderId);
  }, []);

  const asked = useSearchParams().get("show");
  const [askedBefore, setAskedBefore] = useState<string | null>(null);
  if (asked !== askedBefore) {
    setAskedBefore(asked);
    if (asked === "result") showResult(null);
    if (asked === "publish") {
      setRegion("preview");
      setView("publish");
    }
  }
  useEffect(() => {
    // The next notice asks anew, and going back or reloading does not.
    if (asked !== null) window.history.replaceState(window.history.state, "", window.location.pathname);
  }, [asked]);

  return useMemo(
    () => ({ region, setRegion, view, setView, pickedRenderId, showResult }),
    [region, view, pickedRenderId, showResult],
  );
}

export type StudioViewState = ReturnType<typeof useStudioView>;
