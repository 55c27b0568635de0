import {
  CircleAlert,
  CircleCheck,
  Clock3,
  FilePen,
  type LucideIcon,
  TriangleAlert,
  Upload,
  CalendarCheck,
} from "lucide-react";
import { memo } from "react";
import { cn } from "@/components/ui/cn";
import { blockers } from "@/server/calendar/item/blockers";
import type { CalendarItem, CalendarStage } from "@/server/calendar/schema";
import { useCalendarContext } from "./calendar-context";
import { channelChipStyles, channelEdgeStyles, type ChannelLook } from "./channel-colors";
import { momentLabel, stageLabels, timeLabel } from "./labels";

const cardStyles = cn(
  "relative w-full min-w-0 rounded border border-l-4 bg-card px-1 py-1 text-left text-xs select-none hover:bg-accent",
  "data-carried:opacity-50 data-carried:outline-2 data-carried:outline-primary data-carried:outline-dashed data-movable:cursor-grab",
  channelEdgeStyles,
);

const stageIcons: Record<CalendarStage, LucideIcon> = {
  draft: FilePen,
  queued: Clock3,
  uploading: Upload,
  scheduled: CalendarCheck,
  published: CircleCheck,
  failed: CircleAlert,
};

type CalendarCardProps = { item: CalendarItem; timeZone: string; isSmall?: boolean };

/** A publication at its place in the calendar: a click opens its details, and Space picks it up for the arrow keys to move. */
export const CalendarCard = memo(function CalendarCard({
  item,
  timeZone,
  isSmall = false,
}: CalendarCardProps) {
  const { clock, looks, nameOf, canMove, onOpen } = useCalendarContext();
  const { publicationId, title, atMs, stage, blocker, isLate, channelId, ownerName, renderId } = item;
  const at = new Date(atMs);
  const blockerLabel = blocker && blockers[blocker].label;
  const look = looks.get(channelId);
  const Icon = stageIcons[stage];
  const isMovable = canMove(channelId) && item.isMovable;
  const name = [
    title,
    nameOf(channelId),
    momentLabel(at, timeZone, clock.is12Hour),
    stageLabels[stage],
    blockerLabel && `${isLate ? "late: " : ""}${blockerLabel}`,
    ownerName,
  ];

  return (
    <button
      type="button"
      data-card={publicationId}
      data-movable={isMovable || undefined}
      aria-describedby={isMovable ? "calendar-keys" : undefined}
      style={look?.style}
      onClick={() => onOpen(item)}
      className={cardStyles}
    >
      <span className="sr-only">{name.filter(Boolean).join(", ")}</span>
      <span aria-hidden className="flex w-full min-w-0 flex-col gap-0.5">
        <span className="flex w-full min-w-0 flex-wrap items-center gap-x-1">
          <ChannelChip look={look} />
          <span className={cn("whitespace-nowrap tabular-nums", isSmall && "tracking-tight")}>
            {timeLabel(at, timeZone, clock.is12Hour)}
          </span>
          <span className="ml-auto flex min-w-0 items-center gap-1">
            {blockerLabel && isSmall && <BlockerMark isLate={isLate} />}
            <Icon
              aria-hidden
              className={cn("shrink-0 text-muted-foreground", isSmall ? "size-3" : "size-3.5")}
            />
          </span>
        </span>
        <span className="flex w-full min-w-0 items-center gap-1.5">
          {renderId !== null && <Thumbnail renderId={renderId} isSmall={isSmall} />}
          <span className={cn("min-w-0 font-medium", isSmall ? "truncate" : "line-clamp-2 wrap-anywhere")}>
            {title}
          </span>
        </span>
        {!isSmall && (
          <span className="flex w-full min-w-0 flex-wrap items-center gap-x-2 text-muted-foreground">
            <span>{stageLabels[stage]}</span>
            {ownerName !== null && <span className="truncate">{ownerName}</span>}
            {blockerLabel && <BlockerText label={blockerLabel} isLate={isLate} />}
          </span>
        )}
        {isSmall && blockerLabel && isLate && <BlockerText label={blockerLabel} isLate />}
      </span>
    </button>
  );
});

export function ChannelChip({ look }: { look: ChannelLook | undefined }) {
  return (
    <span
      aria-hidden
      style={look?.style}
      className={cn("shrink-0 rounded-sm px-1 text-[10px] leading-4 font-semibold", channelChipStyles)}
    >
      {look?.initials ?? "?"}
    </span>
  );
}

function BlockerMark({ isLate }: { isLate: boolean }) {
  return (
    <TriangleAlert
      aria-hidden
      className={cn("size-3.5 shrink-0", isLate ? "text-destructive" : "text-warning")}
    />
  );
}

function BlockerText({ label, isLate }: { label: string; isLate: boolean }) {
  return (
    <span
      className={cn(
        "flex min-w-0 items-center gap-1 font-medium",
        isLate ? "text-destructive" : "text-warning",
      )}
    >
      <BlockerMark isLate={isLate} />
      <span className="truncate">{isLate ? `Late: ${label.toLowerCase()}` : label}</span>
    </span>
  );
}

export function Thumbnail({ renderId, isSmall = false }: { renderId: string; isSmall?: boolean }) {
  return (
    // eslint-disable-next-line @next/next/no-img-element -- made at this size, and a hundred on a page
    <img
      src={`/api/renders/${renderId}/thumbnail`}
      alt=""
      width={56}
      height={32}
      loading="lazy"
      decoding="async"
      draggable={false}
      className={cn(
        "shrink-0 rounded-sm bg-muted object-cover",
        isSmall ? "h-4 w-7 max-lg:hidden" : "h-8 w-14",
      )}
    />
  );
}
