import { useEffect, useState } from "react";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import { addDays, type CalendarDay, toMoment, weekdayOf } from "@/server/calendar/grid/calendar-days";
import { type CalendarChannel, type CalendarItem, type UnplannedVideo } from "@/server/calendar/schema";
import { weekdaySchema } from "@/server/channels/slot";
import { findSlotBeside } from "@/server/publications/schedule/find-next-slot";
import { toLocalTime } from "@/server/publications/schedule/local-time";
import { unplannedPlace, unplannedPrefix } from "../unplanned-list";
import type { useCalendar } from "../use-calendar";
import type { ViewState } from "../use-view-state";
import { useCardDrag } from "./use-card-drag";
import { useCarry } from "./use-carry";
import { useKeptFocus } from "./use-kept-focus";
import { type MoveSubject, useMoves } from "./use-moves";

type CardMovesInput = {
  items: CalendarItem[];
  channels: CalendarChannel[];
  state: ViewState;
  zoneOf: (channelId: string) => string;
  calendar: ReturnType<typeof useCalendar>;
  change: (part: Partial<ViewState>) => void;
  label: (moment: Date, channelId: string) => string;
};

/** The time suggested for a channel without slots. */
const defaultTime = "18:00";

/** Moves cards by dragging, by keyboard and by dialog; all three end in the same request. */
export function useCardMoves({ items, channels, state, zoneOf, calendar, change, label }: CardMovesInput) {
  const [announcement, setAnnouncement] = useState("");
  const [picked, setPicked] = useState<MoveSubject | null>(null);
  const moves = useMoves({
    ...{ label, place: calendar.place, announce: setAnnouncement },
    ...{ refresh: calendar.refresh, refreshUnfollowed: calendar.refreshUnfollowed },
  });
  const keepFocus = useKeptFocus();
  const findChannel = (item: CalendarItem) => channels.find(({ channelId }) => channelId === item.channelId);
  const findItem = (id: string) => items.find(({ publicationId }) => publicationId === id);

  function findSubject(cardId: string): MoveSubject | null {
    if (!cardId.startsWith(unplannedPrefix)) {
      const item = findItem(cardId);
      return item ? toSubject(item) : null;
    }
    const videoId = cardId.slice(unplannedPrefix.length);
    const video = calendar.unplanned.data?.find((one) => one.videoId === videoId);

    return video ? toUnplannedSubject(video) : null;
  }

  const onPointerDown = useCardDrag({
    // A move starts from the card as it was at pick-up, whatever others do meanwhile.
    onPickUp: (cardId) => setPicked(findSubject(cardId)),
    onDrop: ({ place }) => {
      if (!picked) return;
      if (place === unplannedPlace) {
        if (picked.item?.isPlanned) unplan(picked.item);
        return;
      }
      const to = readPlace(place, picked, channels, zoneOf);
      if (to) void moves.request(picked, to);
    },
  });

  const carried = useCarry({
    hasHours: state.view === "week" || state.view === "day",
    find: (cardId) => {
      const item = moves.open ? undefined : findItem(cardId);

      return item && { item, timeZone: zoneOf(item.channelId) };
    },
    findSlot: ({ item, to }, isBefore) => {
      const channel = findChannel(item);
      const others = items.filter(({ publicationId }) => publicationId !== item.publicationId);
      const taken = others
        .filter(({ channelId }) => channelId === item.channelId)
        .map(({ atMs }) => new Date(atMs));
      const slot = channel && findSlotBeside(channel.slots, { ...channel, taken, from: to, isBefore });

      // Nothing can be planned for the past.
      return slot && slot.getTime() > Date.now() ? slot : null;
    },
    onNoSlot: ({ item, to }, isBefore) => {
      const { name = "Its channel", slots = [] } = findChannel(item) ?? {};
      setAnnouncement(
        slots.length === 0
          ? `${name} has no slots; give it some in the settings.`
          : `${name} has no free slot ${isBefore ? "before" : "after"} ${label(to, item.channelId)}.`,
      );
    },
    onMove: ({ item, timeZone, to }) => {
      const isStart = to.getTime() === item.atMs;
      const how = isStart
        ? "Picked up. Arrow keys move it, Page Down and Page Up go to free slots, Enter drops it, Escape puts it back. "
        : "";
      setAnnouncement(`${how}${item.title}: ${label(to, item.channelId)}.`);
      const day = toLocalTime(to, timeZone).slice(0, 10);
      if (!isShown(day, state)) change({ date: day });
    },
    onDrop: ({ item, to }) => {
      if (to.getTime() === item.atMs) setAnnouncement(`${item.title} stays where it was.`);
      else void moves.request(toSubject(item), to);
      keepFocus(item.publicationId);
    },
    onReturn: ({ item, timeZone }) => {
      setAnnouncement(`${item.title} is back where it was: ${label(new Date(item.atMs), item.channelId)}.`);
      const day = toLocalTime(new Date(item.atMs), timeZone).slice(0, 10);
      if (!isShown(day, state)) change({ date: day });
      keepFocus(item.publicationId);
    },
  });

  const undo = useStableCallback((event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
    if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTyping) return;
    event.preventDefault();
    moves.undo();
  });
  useEffect(() => {
    window.addEventListener("keydown", undo);

    return () => window.removeEventListener("keydown", undo);
  }, [undo]);

  function unplan(item: CalendarItem) {
    void moves.commit({ ...toSubject(item), channelId: item.channelId }, null);
  }

  return {
    carried,
    announcement,
    dragProps: { onPointerDown },
    moves: {
      ...moves,
      unplan,
      askItem: (item: CalendarItem) => moves.ask(toSubject(item), new Date(item.atMs)),
      askUnplanned: (video: UnplannedVideo) => {
        const subject = toUnplannedSubject(video);
        moves.ask(subject, suggestTime(addDays(state.date, 1), subject, channels, zoneOf));
      },
    },
  };
}

function toSubject(item: CalendarItem): MoveSubject {
  const { videoId, title, channelId } = item;

  return { videoId, title, channelId, item };
}

function toUnplannedSubject({ videoId, title, channelId }: UnplannedVideo): MoveSubject {
  return { videoId, title, channelId, item: null };
}

/** A place is a day, on which a card keeps its time, or an hour of a day, in which it keeps its minutes. */
function readPlace(
  place: string,
  subject: MoveSubject,
  channels: CalendarChannel[],
  zoneOf: (channelId: string) => string,
): Date | null {
  const [day = "", hour] = place.split("T");
  const { item } = subject;
  if (!item) {
    if (hour === undefined) return suggestTime(day, subject, channels, zoneOf);
    return toMoment(`${place}:00`, zoneOf(subject.channelId ?? channels[0]?.channelId ?? ""));
  }
  const timeZone = zoneOf(item.channelId);
  const local = toLocalTime(new Date(item.atMs), timeZone);

  return toMoment(hour === undefined ? `${day}${local.slice(10)}` : `${place}${local.slice(13)}`, timeZone);
}

/** The channel's first slot of a weekday. */
function suggestTime(
  day: CalendarDay,
  { channelId }: MoveSubject,
  channels: CalendarChannel[],
  zoneOf: (channelId: string) => string,
): Date | null {
  const channel = channels.find((one) => one.channelId === channelId) ?? channels[0];
  if (!channel) return null;
  const slot = channel.slots.find(({ weekday }) => weekday === weekdaySchema.options[weekdayOf(day) - 1]);

  // Slots are in the channel's time zone, whichever one is shown.
  return slot
    ? toMoment(`${day}T${slot.time}`, channel.timeZone)
    : toMoment(`${day}T${defaultTime}`, zoneOf(channel.channelId));
}

function isShown(day: CalendarDay, { view, date }: ViewState): boolean {
  if (view === "day") return day === date;
  if (view === "week")
    return (
      Math.abs(Date.parse(day) - Date.parse(date)) < 7 * 24 * 60 * 60_000 &&
      document.querySelector(`[data-drop^="${day}"]`) !== null
    );

  return document.querySelector(`[data-drop="${day}"]`) !== null;
}
