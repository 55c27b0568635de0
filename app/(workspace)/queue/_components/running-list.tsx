import { X } from "lucide-react";
import { useMay } from "@/components/standing";
import { TimeLeft } from "@/components/time-left";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { QueueItem } from "@/server/publications/queue/watch-queue";
import { SectionCard } from "../../_components/section-card";
import { ItemSummary, titleOf, WaitLine } from "./item-summary";
import { sentLabel } from "./queue-labels";
import type { QueueState } from "./use-queue";

type RunningListProps = { items: QueueItem[]; queue: QueueState };

/** Uploads that are running, and videos that YouTube is processing. */
export function RunningList({ items, queue }: RunningListProps) {
  const may = useMay();

  return (
    <SectionCard title="In progress">
      <ul aria-label="In progress" className="divide-y">
        {items.map((item) => (
          <li key={item.publicationId} className="flex items-start gap-2 p-4">
            <ItemSummary item={item}>
              <Progress item={item} secondsLeft={queue.secondsLeft.get(item.publicationId)} />
              <WaitLine item={item} />
            </ItemSummary>
            {item.state === "uploading" && may("publications:manage", item.channelId) && (
              <Button
                variant="ghost"
                size="icon"
                aria-label={`Cancel the upload of ${titleOf(item)}`}
                disabled={queue.isBusy(item.publicationId)}
                onClick={() => queue.cancel(item.publicationId)}
              >
                <X aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

function Progress({ item, secondsLeft }: { item: QueueItem; secondsLeft: number | undefined }) {
  const { state, sentBytes, totalBytes } = item;
  if (state === "processing") {
    return <p className="text-[13px] text-primary">Uploaded; YouTube is processing it.</p>;
  }
  if (totalBytes === null) return <p className="text-[13px] text-primary">Preparing the upload.</p>;

  return (
    <div className="flex flex-col gap-1.5 text-[13px] tabular-nums">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span>{sentLabel(sentBytes, totalBytes)}</span>
        <span className="text-muted-foreground">
          {secondsLeft === undefined ? "" : <TimeLeft secondsLeft={secondsLeft} />}
        </span>
      </p>
      <ProgressBar
        share={totalBytes === 0 ? 0 : sentBytes / totalBytes}
        label={`How much of ${titleOf(item)} is uploaded`}
      />
    </div>
  );
}
