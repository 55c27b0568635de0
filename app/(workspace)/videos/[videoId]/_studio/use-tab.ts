import { useEffect } from "react";
import { pageTitle } from "@/components/ui/wordmark";

/** Names the browser's tab by the video, and has the browser ask before one is closed that holds unsaved text. */
export function useTab({ title, isUnsaved }: { title: string; isUnsaved: boolean }): void {
  // The tab follows what is typed; the server named it by what was saved.
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
