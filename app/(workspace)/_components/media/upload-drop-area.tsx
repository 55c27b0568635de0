"use client";

import { type ReactNode, useEffect } from "react";
import { cn } from "@/components/ui/cn";
import { collectFiles } from "./collect-files";
import { addUploads } from "./uploads-store";
import { useFileDrop } from "./use-file-drop";

/** Takes files and folders that are dropped anywhere in it, and files that are pasted while it is there. */
export function UploadDropArea({ className, children }: { className?: string; children: ReactNode }) {
  const { isOver, dropProps } = useFileDrop((transfer) => void collectFiles(transfer).then(addUploads));

  useEffect(() => {
    function paste({ clipboardData }: ClipboardEvent) {
      if (clipboardData && clipboardData.files.length > 0) void collectFiles(clipboardData).then(addUploads);
    }
    document.addEventListener("paste", paste);

    return () => {
      document.removeEventListener("paste", paste);
    };
  }, []);

  return (
    <div
      {...dropProps}
      className={cn(
        "outline-2 -outline-offset-4 outline-transparent transition-colors duration-100",
        isOver && "rounded-lg outline-primary outline-dashed",
        className,
      )}
    >
      {children}
    </div>
  );
}
