import { CalendarPlus, ChevronLeft, ChevronRight, ListFilter, MoreHorizontal } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { DropdownMenuContent, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { Select } from "@/components/ui/field";
import { addDays, addMonths, type CalendarDay, listWeek } from "@/server/calendar/grid/calendar-days";
import type { CalendarChannel } from "@/server/calendar/schema";
import { ChannelChip } from "./calendar-card";
import type { ChannelLook } from "./channel-colors";
import { type Clock, dateLabel, dayLabel, monthLabel } from "./labels";
import { type CalendarView, calendarViews, type ViewState } from "./use-view-state";

type CalendarToolbarProps = {
  state: ViewState;
  today: CalendarDay;
  clock: Clock;
  channels: CalendarChannel[];
  looks: Map<string, ChannelLook>;
  onChange: (part: Partial<ViewState>) => void;
  onPrefetch: (step: 1 | -1) => void;
  onOpenFeeds: () => void;
};

const viewNames: Record<CalendarView, string> = { month: "Month", week: "Week", day: "Day", list: "List" };

/** Chooses what the calendar shows: which days, of which channels, in which time zone. */
export function CalendarToolbar({
  state,
  today,
  clock,
  onChange,
  onPrefetch,
  ...rest
}: CalendarToolbarProps) {
  const { view, date, zone } = state;
  const unit = view === "list" ? "month" : view;
  const step = (count: 1 | -1) => onChange({ date: stepDate(date, view, count) });

  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="flex items-center gap-1">
        <Button
          variant="outline"
          size="icon"
          aria-label={`Previous ${unit}`}
          onPointerEnter={() => onPrefetch(-1)}
          onFocus={() => onPrefetch(-1)}
          onClick={() => step(-1)}
        >
          <ChevronLeft aria-hidden />
        </Button>
        <Button variant="outline" size="sm" className="h-8" onClick={() => onChange({ date: today })}>
          Today
        </Button>
        <Button
          variant="outline"
          size="icon"
          aria-label={`Next ${unit}`}
          onPointerEnter={() => onPrefetch(1)}
          onFocus={() => onPrefetch(1)}
          onClick={() => step(1)}
        >
          <ChevronRight aria-hidden />
        </Button>
      </div>
      <h2 aria-live="polite" className="min-w-36 font-medium">
        {rangeLabel(date, view, clock.firstDay)}
      </h2>
      <div className="ml-auto flex flex-wrap items-center gap-2">
        <div role="group" aria-label="View" className="flex rounded-md border bg-card p-0.5">
          {calendarViews.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === view}
              onClick={() => onChange({ view: name })}
              className={cn(
                "h-7 rounded px-2.5 text-[13px] max-sm:h-9",
                name === view ? "bg-primary font-medium text-primary-foreground" : "hover:bg-accent",
              )}
            >
              {viewNames[name]}
            </button>
          ))}
        </div>
        <div className="w-48 max-sm:w-32">
          <Select
            aria-label="Time zone"
            value={zone}
            onChange={({ target }) => onChange({ zone: target.value === "own" ? "own" : "channel" })}
          >
            <option value="channel">Channels’ time</option>
            <option value="own">My time ({clock.timeZone.replaceAll("_", " ")})</option>
          </Select>
        </div>
        <ChannelFilter {...{ state, onChange }} channels={rest.channels} looks={rest.looks} />
        <DropdownMenu.Root>
          <DropdownMenu.Trigger asChild>
            <Button variant="outline" size="icon" aria-label="More of the calendar" className="size-9">
              <MoreHorizontal aria-hidden />
            </Button>
          </DropdownMenu.Trigger>
          <DropdownMenuContent>
            <DropdownMenuItem onSelect={rest.onOpenFeeds}>
              <CalendarPlus aria-hidden />
              Subscribe in another calendar…
            </DropdownMenuItem>
          </DropdownMenuContent>
        </DropdownMenu.Root>
      </div>
    </div>
  );
}

type ChannelFilterProps = Pick<CalendarToolbarProps, "state" | "channels" | "looks" | "onChange">;

/** Chooses the channels that are shown, by colour, letters and name. */
function ChannelFilter({ state: { channelIds }, channels, looks, onChange }: ChannelFilterProps) {
  const isShown = (channelId: string) => channelIds === null || channelIds.includes(channelId);
  const toggle = (toggled: string) => {
    const shown = channels
      .map(({ channelId }) => channelId)
      .filter((channelId) => (channelId === toggled ? !isShown(channelId) : isShown(channelId)));
    onChange({ channelIds: shown.length === channels.length ? null : shown });
  };
  const count = channels.filter(({ channelId }) => isShown(channelId)).length;

  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button variant="outline">
          <ListFilter aria-hidden />
          {count === channels.length ? "All channels" : `${count} of ${channels.length} channels`}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenuContent className="max-h-96 overflow-auto">
        {channels.map(({ channelId, name }) => (
          <DropdownMenu.CheckboxItem
            key={channelId}
            checked={isShown(channelId)}
            onCheckedChange={() => toggle(channelId)}
            // Keeps the menu open: several are chosen one after the other.
            onSelect={(event) => event.preventDefault()}
            className="flex items-center gap-2 rounded px-2 py-1.5 pl-7 text-[13px] outline-none select-none data-highlighted:bg-accent max-sm:min-h-11"
          >
            <DropdownMenu.ItemIndicator className="absolute left-3">✓</DropdownMenu.ItemIndicator>
            <ChannelChip look={looks.get(channelId)} />
            {name}
          </DropdownMenu.CheckboxItem>
        ))}
        <DropdownMenuItem onSelect={() => onChange({ channelIds: null })}>Show all</DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu.Root>
  );
}

function stepDate(date: CalendarDay, view: CalendarView, count: 1 | -1): CalendarDay {
  if (view === "day") return addDays(date, count);

  return view === "week" ? addDays(date, 7 * count) : addMonths(date, count);
}

function rangeLabel(date: CalendarDay, view: CalendarView, firstDay: number): string {
  if (view === "day") return dayLabel(date);
  if (view !== "week") return monthLabel(date);
  const week = listWeek(date, firstDay);

  return `${dateLabel(week[0] ?? date)} to ${dateLabel(week[6] ?? date)}`;
}
