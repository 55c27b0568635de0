import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFooter } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { Skeleton } from "@/components/ui/skeleton";
import { blockers } from "@/server/calendar/item/blockers";
import type { CalendarItem, Deadline, ProductionStep } from "@/server/calendar/schema";
import { useTRPC } from "@/trpc/client";
import { roughTimeLabel } from "@/components/time-labels";
import { useCalendarContext } from "../calendar-context";
import { ChannelChip, Thumbnail } from "../calendar-card";
import { momentLabel, stageLabels, zoneLabel } from "../labels";

type CardDialogProps = {
  item: CalendarItem;
  onClose: () => void;
  onMove: () => void;
  /** Removes the card from the calendar. */
  onUnplan: () => void;
};

/** The details of a card, and the deadline for what is missing. */
export function CardDialog({ item, onClose, onMove, onUnplan }: CardDialogProps) {
  const { clock, looks, nameOf, zoneOf, canMove } = useCalendarContext();
  const { title, channelId, stage, blocker, isLate, ownerName, renderId, isPlanned } = item;
  const { publicationId } = item;
  const trpc = useTRPC();
  const details = useQuery(trpc.calendar.details.queryOptions({ publicationId }));
  const at = new Date(item.atMs);
  const timeZone = zoneOf(channelId);
  const isMovable = canMove(channelId) && item.isMovable;

  return (
    <Dialog open onOpenChange={onClose} title={title}>
      <div className="flex flex-col gap-4 p-4 text-[13px]">
        <div className="flex items-start gap-3">
          {renderId !== null && <Thumbnail renderId={renderId} />}
          <dl className="grid min-w-0 grid-cols-[auto_1fr] gap-x-4 gap-y-1 [&>dt]:text-muted-foreground">
            <dt>When</dt>
            <dd>
              {momentLabel(at, timeZone, clock.is12Hour)}
              <span className="block text-muted-foreground">{zoneLabel(at, timeZone)}</span>
            </dd>
            <dt>Channel</dt>
            <dd className="flex items-center gap-1.5">
              <ChannelChip look={looks.get(channelId)} />
              {nameOf(channelId)}
            </dd>
            <dt>Stage</dt>
            <dd>{stageLabels[stage]}</dd>
            {ownerName !== null && (
              <>
                <dt>Owner</dt>
                <dd>{ownerName}</dd>
              </>
            )}
          </dl>
        </div>
        {blocker && (
          <FormMessage tone="error">
            {isLate ? "Late: " : ""}
            {(blocker === "failed" && details.data?.failureReason) ||
              blockers[blocker].sentence(nameOf(channelId))}
          </FormMessage>
        )}
        {details.error && <FormMessage tone="error">{details.error.message}</FormMessage>}
        {isPlanned && stage !== "published" && stage !== "scheduled" && !details.error && (
          <Deadlines deadlines={details.data?.deadlines} timeZone={timeZone} />
        )}
        <DialogFooter>
          <div className="flex flex-wrap justify-end gap-2">
            {isMovable && isPlanned && stage !== "scheduled" && (
              <Button variant="ghost" onClick={onUnplan}>
                Take off the calendar
              </Button>
            )}
            {isMovable && (
              <Button variant="outline" onClick={onMove}>
                Move…
              </Button>
            )}
            <Button asChild>
              <Link href={`/videos/${item.videoId}`}>Open the video</Link>
            </Button>
          </div>
        </DialogFooter>
      </div>
    </Dialog>
  );
}

const stepLabels: Record<ProductionStep, string> = {
  script: "Script finished by",
  render: "Rendered by",
  approval: "Final approval needed by",
  upload: "Upload finished by",
};

function Deadlines({ deadlines, timeZone }: { deadlines: Deadline[] | undefined; timeZone: string }) {
  const { clock } = useCalendarContext();
  if (!deadlines) return <Skeleton className="h-24" />;

  return (
    <section aria-label="To be there in time" className="flex flex-col gap-1.5">
      <h3 className="font-medium">To be there in time</h3>
      <ul className="flex flex-col gap-1">
        {deadlines.map((deadline) => (
          <li key={deadline.step} className="flex flex-wrap justify-between gap-x-4">
            <span>
              {stepLabels[deadline.step]}{" "}
              <span className="font-medium tabular-nums">
                {momentLabel(deadline.by, timeZone, clock.is12Hour)}
              </span>
            </span>
            <span className="text-muted-foreground">{sourceLabel(deadline)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sourceLabel({ takesMs, samples }: Deadline): string {
  const takes = roughTimeLabel(takesMs / 1000);

  return samples === 0 ? `assumed: takes ${takes}` : `takes ${takes}, median of ${samples}`;
}
