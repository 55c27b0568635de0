"use client";

import { FileUp } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";

/** Lets somebody choose a script from their files. */
export function ChooseFileButton({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);

  return (
    <>
      <Button variant="outline" onClick={() => input.current?.click()}>
        <FileUp aria-hidden />
        Choose a file
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Script file"
        accept=".md,.markdown,.txt,text/markdown,text/plain"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // Else choosing the same file again, mended meanwhile, would say nothing.
          target.value = "";
        }}
      />
    </>
  );
}
