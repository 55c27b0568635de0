import { useEffect } from "react";

/** A file that is dropped beside its target would be opened in place of the studio. */
export function useRejectStrayFiles(): void {
  useEffect(() => {
    function reject(event: DragEvent) {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    }
    window.addEventListener("dragover", reject);
    window.addEventListener("drop", reject);

    return () => {
      window.removeEventListener("dragover", reject);
      window.removeEventListener("drop", reject);
    };
  }, []);
}
