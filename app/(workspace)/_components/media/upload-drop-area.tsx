"use client";

import { type DragEvent, type ReactNode, useEffect, useState } from "react";
import { mergeClasses } from "@/components/ui/merge-classes";
import { collectFiles } from "./collect-files";
import { addUploads } from "./uploads-store";

/** Takes files and folders that are dropped anywhere in it, and files that are pasted while it is there. */
export function UploadDropArea({ className, children }: { className?: string; children: ReactNode }) {
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    function paste({ clipboardData }: ClipboardEvent) {
      if (clipboardData && clipboardData.files.length > 0) void collectFiles(clipboardData).then(addUploads);
    }
    document.addEventListener("paste", paste);

    return () => {
      document.removeEventListener("paste", paste);
    };
  }, []);

  function dragOver(event: DragEvent) {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setIsOver(true);
  }

  function drop(event: DragEvent) {
    setIsOver(false);
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    void collectFiles(event.dataTransfer).then(addUploads);
  }

  return (
    <div
      onDragOver={dragOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={mergeClasses(
        "outline-2 -outline-offset-4 outline-transparent transition-colors duration-100",
        isOver && "rounded-lg outline-accent outline-dashed",
        className,
      )}
    >
      {children}
    </div>
  );
}
