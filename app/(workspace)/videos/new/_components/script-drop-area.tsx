"use client";

import { type DragEvent, type ReactNode, useState } from "react";
import { mergeClasses } from "@/components/ui/merge-classes";

/** Takes a file that is dropped anywhere in it; text that is dragged goes its usual way. */
export function ScriptDropArea({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const [isOver, setIsOver] = useState(false);

  function dragOver(event: DragEvent) {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setIsOver(true);
  }

  function drop(event: DragEvent) {
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    onFile(file);
  }

  return (
    <div
      onDragOver={dragOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={mergeClasses(
        "rounded-lg outline-2 outline-offset-4 outline-transparent transition-colors duration-100",
        isOver && "outline-accent outline-dashed",
      )}
    >
      {children}
    </div>
  );
}
