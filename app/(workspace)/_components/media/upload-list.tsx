"use client";

import { CircleAlert, CircleCheck, RotateCw, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { bytesLabel } from "./asset-labels";
import { uploadsLabel, failedFirst } from "./uploads-label";
import { cancelUpload, clearFinished, isUnderWay, retryUpload, type Upload } from "./uploads-store";
import { useUploads } from "./use-uploads";

/** Uploads on their way, finished uploads, and why files were rejected. */
export function UploadList() {
  const uploads = useUploads();
  const pending = uploads.filter(isUnderWay).length;
  if (uploads.length === 0) return null;

  return (
    <section aria-label="Uploads" className="overflow-hidden rounded-lg border bg-card">
      <header className="flex h-10 items-center justify-between gap-2 border-b px-3">
        <h2 role="status" className="text-[13px] font-medium">
          {uploadsLabel(uploads)}
        </h2>
        {pending < uploads.length && (
          <Button size="sm" variant="ghost" onClick={clearFinished}>
            Clear the list
          </Button>
        )}
      </header>
      <ul className="max-h-64 divide-y overflow-y-auto">
        {failedFirst(uploads).map((upload) => (
          <UploadRow key={upload.id} upload={upload} />
        ))}
      </ul>
    </section>
  );
}

/** One file on its way, or its outcome. */
export function UploadRow({ upload }: { upload: Upload }) {
  const { id, name, status } = upload;

  return (
    <li className="flex min-h-12 items-center gap-3 px-3 py-1.5 text-[13px]">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex gap-2">
          <bdi className="truncate">{name}</bdi>
          <span className="shrink-0 text-muted-foreground">{bytesLabel(upload.bytes)}</span>
        </p>
        {isUnderWay(upload) && <ProgressBar share={upload.share} label={`Sending ${name}`} />}
        <UploadNote upload={upload} />
      </div>
      {(status === "broken" || status === "cancelled") && (
        <Button size="icon" variant="ghost" aria-label={`Send ${name} again`} onClick={() => retryUpload(id)}>
          <RotateCw aria-hidden />
        </Button>
      )}
      {isUnderWay(upload) && (
        <Button size="icon" variant="ghost" aria-label={`Cancel ${name}`} onClick={() => cancelUpload(id)}>
          <X aria-hidden />
        </Button>
      )}
    </li>
  );
}

function UploadNote({ upload: { status, share, reason, uploaded, name } }: { upload: Upload }) {
  switch (status) {
    case "waiting":
      return <p className="text-muted-foreground">Waiting</p>;
    case "sending":
      return (
        <p className="text-muted-foreground">
          {share < 1 ? `${Math.round(100 * share)} %` : "Checking the file…"}
        </p>
      );
    case "cancelled":
      return <p className="text-muted-foreground">Cancelled; nothing was kept.</p>;
    case "rejected":
    case "broken":
      return (
        <p role="alert" className="flex gap-1.5 wrap-anywhere text-destructive">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {reason}
        </p>
      );
    case "taken":
      return (
        <p className="flex gap-1.5 wrap-anywhere text-success">
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
          {takenLabel(name, uploaded)}
        </p>
      );
  }
}

function takenLabel(name: string, uploaded: Upload["uploaded"]): string {
  const kept = uploaded?.asset.name ?? name;
  if (uploaded?.isDuplicate) return `The library has this file already, as ${kept}.`;

  return kept === name ? "In the library" : `In the library, as ${kept}`;
}
