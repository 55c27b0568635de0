import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useState } from "react";

export type StudioRegion = "script" | "preview" | "inspector" | "review";
/** The third region, beside script and video, if there is room for it. */
export type StudioSide = "inspector" | "review";
export type StudioView = "preview" | "result" | "publish";

/**
 * What is shown: one region of the studio on a phone, and one view in the middle. Links can ask for the last render, for publishing it, or
 * for reviewing it.
 */
export function useStudioView() {
  const [region, setShownRegion] = useState<StudioRegion>("script");
  const [side, setSide] = useState<StudioSide>("inspector");
  const [view, setView] = useState<StudioView>("preview");
  const [pickedRenderId, setPickedRenderId] = useState<string | null>(null);
  const setRegion = useCallback((picked: StudioRegion) => {
    setShownRegion(picked);
    if (picked === "inspector" || picked === "review") setSide(picked);
  }, []);
  /** Shows the preview, also on a phone, from the review; anything else stays open. */
  const showPreview = useCallback(() => {
    setView("preview");
    setShownRegion((shown) => (shown === "review" ? "preview" : shown));
  }, []);
  /** `renderId` is null for the newest. */
  const showResult = useCallback((renderId: string | null) => {
    setShownRegion("preview");
    setView("result");
    setPickedRenderId(renderId);
  }, []);

  const asked = useSearchParams().get("show");
  const [askedBefore, setAskedBefore] = useState<string | null>(null);
  if (asked !== askedBefore) {
    setAskedBefore(asked);
    if (asked === "result") showResult(null);
    if (asked === "publish") {
      setShownRegion("preview");
      setView("publish");
    }
    if (asked === "review") {
      setShownRegion("review");
      setSide("review");
    }
  }
  useEffect(() => {
    // The next notice asks again; going back or reloading does not.
    if (asked !== null) window.history.replaceState(window.history.state, "", window.location.pathname);
  }, [asked]);

  return useMemo(
    () => ({ region, setRegion, side, view, setView, pickedRenderId, showResult, showPreview }),
    [region, setRegion, side, view, pickedRenderId, showResult, showPreview],
  );
}

export type StudioViewState = ReturnType<typeof useStudioView>;
