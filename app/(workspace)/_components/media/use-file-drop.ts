import { type DragEvent, useState } from "react";

/** Accepts files that are dropped on an element; dragged text goes its usual way. */
export function useFileDrop(onDrop: (transfer: DataTransfer) => void) {
  const [isOver, setIsOver] = useState(false);
  const take = (event: DragEvent, isOverNow: boolean) => {
    if (!event.dataTransfer.types.includes("Files")) return false;
    event.preventDefault();
    setIsOver(isOverNow);

    return true;
  };

  return {
    /** Whether files are held over the element now. */
    isOver,
    dropProps: {
      onDragOver: (event: DragEvent) => void take(event, true),
      onDragLeave: () => setIsOver(false),
      onDrop: (event: DragEvent) => {
        if (take(event, false)) onDrop(event.dataTransfer);
      },
    },
  };
}
