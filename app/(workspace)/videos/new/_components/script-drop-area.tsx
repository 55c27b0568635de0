"use client";

import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { useFileDrop } from "../../../_components/media/use-file-drop";

/** Takes a file that is dropped anywhere in it. */
export function ScriptDropArea({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const { isOver, dropProps } = useFileDrop(({ files: [file] }) => {
    if (file) onFile(file);
  });

  return (
    <div
      {...dropProps}
      className={cn(
        "rounded-lg outline-2 outline-offset-4 outline-transparent transition-colors duration-100",
        isOver && "outline-primary outline-dashed",
      )}
    >
      {children}
    </div>
  );
}
