import { type ReactNode, useId } from "react";
import { ExportLink } from "@/components/export-link";
import { Skeleton } from "@/components/ui/skeleton";
import type { OwnedWorkspace } from "@/server/deletion/schema";
import { undoDays } from "@/server/undo-time";

type DeletedThingsProps = {
  /** The workspaces that will be deleted; undefined until known. */
  workspaces: OwnedWorkspace[] | undefined;
  error: string | undefined;
  canExport: boolean;
  children: ReactNode;
};

/** What a deletion takes with it, how long it can be undone, and a way to get a copy first. */
export function DeletedThings({ workspaces, error, canExport, children }: DeletedThingsProps) {
  const listId = useId();

  return (
    <div className="flex flex-col gap-3">
      <p>
        {children} You can bring everything back for {undoDays} days; then it is gone for good.
      </p>
      {error !== undefined && <p role="alert">{error}</p>}
      {!workspaces && error === undefined && <Skeleton className="h-10" />}
      {workspaces && workspaces.length > 0 && (
        <div className="flex flex-col gap-1.5">
          <h3 id={listId} className="text-[13px] font-medium">
            What is deleted
          </h3>
          <ul aria-labelledby={listId} className="rounded-md bg-muted px-3 py-2 text-[13px]">
            {workspaces.map(({ workspaceId, name, videoCount, fileCount }) => (
              <li key={workspaceId} className="wrap-anywhere">
                <span className="font-medium">{name}</span>, with {countLabel(videoCount, "video")} and{" "}
                {countLabel(fileCount, "file")}
              </li>
            ))}
          </ul>
        </div>
      )}
      {canExport && <ExportLink />}
    </div>
  );
}

function countLabel(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
