import { useEffect } from "react";
import { pageTitle } from "@/components/ui/wordmark";

/** Names the browser's tab after the video, and makes the browser ask before it closes a tab with unsaved text. */
export function useTab({ title, isUnsaved }: { title: string; isUnsaved: boolean }): void {
  // The tab follows the typed title; the server used the saved one.
  useEffect(() => {
    window.document.title = pageTitle(title);
  }, [title]);

  useEffect(() => {
    if (!isUnsaved) return;

    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);

    return () => {
      window.removeEventListener("beforeunload", warn);
    };
  }, [isUnsaved]);
}
