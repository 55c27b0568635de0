import type { RenderState } from "@/server/renders/schema";

type RenderEndNotice = {
  isGood: boolean;
  /** Of the notice. */
  heading: string;
  details: string;
  /** What the notice's link is called. */
  linkName: string;
  /** What the tab is marked with, until somebody looks at it. */
  tabMark: string;
};

/** What is said when a render ends; null while it has not, and where a person ended it. */
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
