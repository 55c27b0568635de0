import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useState } from "react";

export type StudioRegion = "script" | "preview" | "inspector";
export type StudioView = "preview" | "result" | "publish";

/** What is looked at: one region of the studio on a phone, and the preview or what was rendered. A notice's link asks for the latter. */
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

  const isResultAsked = useSearchParams().get("show") === "result";
  const [wasResultAsked, setWasResultAsked] = useState(false);
  if (isResultAsked !== wasResultAsked) {
    setWasResultAsked(isResultAsked);
    if (isResultAsked) showResult(null);
  }
  useEffect(() => {
    // The next notice asks anew, and going back or reloading does not.
    if (isResultAsked) window.history.replaceState(window.history.state, "", window.location.pathname);
  }, [isResultAsked]);

  return useMemo(
    () => ({ region, setRegion, view, setView, pickedRenderId, showResult }),
    [region, view, pickedRenderId, showResult],
  );
}

export type StudioViewState = ReturnType<typeof useStudioView>;
