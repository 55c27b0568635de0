import { CircleAlert, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { UploadRow } from "@/app/(workspace)/_components/media/upload-list";
import { isUnderWay } from "@/app/(workspace)/_components/media/uploads-store";
import type { SceneUploads } from "./use-scene-uploads";

type SceneArrivalProps = {
  name: string;
  arrival: ReturnType<SceneUploads["find"]>;
  onDismiss: () => void;
};

/** The file that is on its way to a part of the script, or why it does not show there. */
export function SceneArrival({ name, arrival, onDismiss }: SceneArrivalProps) {
  if (!arrival?.upload && !arrival?.problem) return null;

  const { upload, problem } = arrival;

  return (
    <div className="flex items-center rounded-md border pr-2 text-[13px]">
      {problem !== null && (
        <p role="alert" className="flex flex-1 gap-1.5 px-3 py-2 wrap-anywhere text-destructive">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {problem}
        </p>
      )}
      {upload && (
        <ul aria-label={`Upload for ${name}`} className="min-w-0 flex-1">
          <UploadRow upload={upload} />
        </ul>
      )}
      {!(upload && isUnderWay(upload)) && (
        <Button variant="ghost" size="icon" aria-label={`Dismiss the note at ${name}`} onClick={onDismiss}>
          <X aria-hidden />
        </Button>
      )}
    </div>
  );
}
