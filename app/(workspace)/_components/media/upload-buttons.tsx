"use client";

import { FolderUp, Upload } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { withoutSystemFiles } from "./collect-files";
import { addUploads } from "./uploads-store";

const accepted = "image/*,video/*,audio/*,.mkv,.flac,.opus,.ttf,.otf,.woff,.woff2";

/** Lets somebody choose files, or a whole folder. */
export function UploadButtons() {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = ({ target }: { target: HTMLInputElement }) => {
    addUploads(withoutSystemFiles(target.files ?? []));
    // Otherwise choosing the same file again would fire no event.
    target.value = "";
  };

  return (
    <div className="flex gap-2">
      {/* Phones have files and no folders. */}
      <Button variant="outline" className="max-sm:hidden" onClick={() => folder.current?.click()}>
        <FolderUp aria-hidden />
        Upload a folder
      </Button>
      <Button onClick={() => files.current?.click()}>
        <Upload aria-hidden />
        Upload
      </Button>
      <input ref={files} type="file" multiple hidden aria-label="Files" accept={accepted} onChange={take} />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label="Folder"
        onChange={take}
        {...{ webkitdirectory: "" }}
      />
    </div>
  );
}
