import { RotateCcw, X } from "lucide-react";
import { useMay } from "@/components/standing";
import { Button } from "@/components/ui/button";
import type { QueueItem } from "@/server/publications/queue/watch-queue";
import { SectionCard } from "../../_components/section-card";
import { ItemSummary, titleOf } from "./item-summary";
import type { QueueState } from "./use-queue";

type FailedListProps = { items: QueueItem[]; queue: QueueState };

/** What could not be published, and why. */
export function FailedList({ items, queue }: FailedListProps) {
  const may = useMay();

  return (
    <SectionCard title="Failed">
      <ul aria-label="Failed" className="divide-y">
        {items.map((item) => (
          <li key={item.publicationId} className="flex flex-wrap items-start gap-2 p-4">
            <ItemSummary item={item}>
              <p className="text-[13px] wrap-anywhere text-destructive">{item.failureReason}</p>
            </ItemSummary>
            {may("publications:manage", item.channelId) && (
              <div className="flex items-center gap-1 max-sm:ml-auto">
                <Button
                  variant="outline"
                  size="sm"
                  aria-label={`Retry ${titleOf(item)}`}
                  disabled={queue.isBusy(item.publicationId)}
                  onClick={() => queue.retry(item.publicationId)}
                >
                  <RotateCcw aria-hidden />
                  Retry
                </Button>
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={`Remove ${titleOf(item)} from the queue`}
                  disabled={queue.isBusy(item.publicationId)}
                  onClick={() => queue.cancel(item.publicationId)}
                >
                  <X aria-hidden />
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
