import type { RenderState } from "@/server/renders/schema";

type RenderEndNotice = {
  isGood: boolean;
  /** The notice's heading. */
  heading: string;
  details: string;
  /** The name of the notice's link. */
  linkName: string;
  /** The mark on the tab, until somebody looks at it. */
  tabMark: string;
};

/** The notice of a render's end; null while it runs, and if a person ended it. */
export function renderEndNotice(
  { state, failureReason }: { state: RenderState; failureReason: string | null },
  title: string,
): RenderEndNotice | null {
  if (state === "succeeded") {
    return {
      isGood: true,
      heading: "Your video is ready",
      details: title,
      linkName: "Watch",
      tabMark: "✓ Ready",
    };
  }
  if (state !== "failed") return null;

  return {
    isGood: false,
    heading: "The render failed",
    details: failureReason === null ? title : `${title}: ${failureReason}`,
    linkName: "Open",
    tabMark: "! Failed",
  };
}
