import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { QueueItem } from "@/server/publications/queue/watch-queue";
import { momentLabel } from "./queue-labels";

/** An upload: its title, which links to its studio, its channel and its slot; `children` show its state. */
export function ItemSummary({ item, children }: { item: QueueItem; children: ReactNode }) {
  const { videoId, channelName, publishAt, timeZone, missesSlot } = item;
  const title = titleOf(item);

  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1 max-sm:basis-[calc(100%-3rem)]">
      <h3 className="min-w-0">
        <Link
          href={`/videos/${videoId}?show=publish`}
          prefetch={false}
          title={title}
          className="block truncate rounded-sm text-sm font-medium hover:underline"
        >
          {title}
        </Link>
      </h3>
      <p className="text-[13px] wrap-anywhere text-muted-foreground">
        {channelName}
        {publishAt && (
          <>
            {" · "}
            <span className={cn("whitespace-nowrap", missesSlot && "font-medium text-warning")}>
              {missesSlot && <TriangleAlert aria-hidden className="mr-1 inline size-3.5 align-[-2px]" />}
              {missesSlot ? "Misses its slot," : "Publishes"}{" "}
              <time dateTime={publishAt.toISOString()}>{momentLabel(publishAt, timeZone)}</time>
            </span>
          </>
        )}
      </p>
      {children}
    </div>
  );
}

export function titleOf({ title }: Pick<QueueItem, "title">): string {
  return title || "Untitled video";
}

/** Why an upload waits, and until when. */
export function WaitLine({ item: { waitReason, waitUntil, timeZone } }: { item: QueueItem }) {
  if (waitReason === null) return null;

  return (
    <p className="text-[13px] wrap-anywhere">
      {waitReason}
      {waitUntil && (
        <>
          {" "}
          <span className="text-muted-foreground">
            Planned for <time dateTime={waitUntil.toISOString()}>{momentLabel(waitUntil, timeZone)}</time> or
            later.
          </span>
        </>
      )}
    </p>
  );
}
