import { Clapperboard, SearchX, TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ListFilters } from "./list-filters";

/** Shown if there is not a single video yet. */
export function NoVideos({ canEdit }: { canEdit: boolean }) {
  return (
    <Note icon={<Clapperboard />} title="No videos yet">
      {canEdit ? (
        <>
          <p>Write a script, or start from an example.</p>
          <Button asChild>
            <Link href="/videos/new">Create your first video</Link>
          </Button>
        </>
      ) : (
        <p>Your team’s videos appear here.</p>
      )}
    </Note>
  );
}

/** Shown if no video matches the search and the filters. */
export function NothingFound({ filters, onClear }: { filters: ListFilters; onClear: () => void }) {
  return (
    <Note icon={<SearchX />} title={emptyListLabel(filters)}>
      <p>Searches titles within the selected filters.</p>
      <Button variant="outline" onClick={onClear}>
        Show all videos
      </Button>
    </Note>
  );
}

function emptyListLabel({ search, stage, channelId }: ListFilters): string {
  if (search) return `No videos match “${search}”`;
  if (stage) return "No videos at this stage";

  return channelId ? "No videos in this channel" : "No videos of this owner";
}

/** Shown if the list could not be fetched. */
export function ListFailed({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <Note icon={<TriangleAlert />} title="The list could not be loaded">
      <p role="alert">{message} Your videos are safe.</p>
      <Button variant="outline" onClick={onRetry}>
        Try again
      </Button>
    </Note>
  );
}

function Note({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <div className="flex min-h-72 flex-col items-center justify-center gap-3 px-6 py-12 text-center text-[13px] text-muted-foreground">
      <span aria-hidden className="[&_svg]:size-6">
        {icon}
      </span>
      <h2 className="max-w-full text-sm font-medium wrap-break-word text-foreground">{title}</h2>
      {children}
    </div>
  );
}
