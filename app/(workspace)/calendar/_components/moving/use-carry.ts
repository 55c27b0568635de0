import { useEffect, useLayoutEffect, useState } from "react";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import { addDays, toMoment } from "@/server/calendar/grid/calendar-days";
import type { CalendarItem } from "@/server/calendar/schema";
import { toLocalTime } from "@/server/publications/schedule/local-time";

type Carried = { item: CalendarItem; timeZone: string; to: Date };

/** How far a key moves what is carried: by days, or by minutes. */
type Step = { days: number } | { minutes: number };

const monthSteps: Record<string, Step> = {
  ArrowLeft: { days: -1 },
  ArrowRight: { days: 1 },
  ArrowUp: { days: -7 },
  ArrowDown: { days: 7 },
};
const hourSteps: Record<string, Step> = {
  ArrowLeft: { days: -1 },
  ArrowRight: { days: 1 },
  ArrowUp: { minutes: -60 },
  ArrowDown: { minutes: 60 },
};
const fineSteps: Record<string, Step> = { ArrowUp: { minutes: -15 }, ArrowDown: { minutes: 15 } };

/** Keys that go from free slot to free slot: whether they go back. */
const slotKeys: Record<string, boolean> = { PageDown: false, PageUp: true };

type CarryInput = {
  /** Whether up and down move by hours instead of weeks. */
  hasHours: boolean;
  find: (cardId: string) => { item: CalendarItem; timeZone: string } | undefined;
  /** The channel's free slot after a time, or before it. */
  findSlot: (carried: Carried, isBefore: boolean) => Date | null;
  onMove: (carried: Carried) => void;
  onNoSlot: (carried: Carried, isBefore: boolean) => void;
  onDrop: (carried: Carried) => void;
  onReturn: (carried: Carried) => void;
};

/**
 * Moves cards by keyboard: Space picks up the focused card, arrows move it, Page Down and Page Up go to free slots, Enter or Space
 * drops it, Escape returns it.
 */
export function useCarry({
  hasHours,
  find,
  findSlot,
  onMove,
  onNoSlot,
  ...rest
}: CarryInput): Carried | null {
  const { onDrop, onReturn } = rest;
  const [carried, setCarried] = useState<Carried | null>(null);

  function pickUp(event: KeyboardEvent) {
    const card =
      event.target instanceof HTMLElement
        ? event.target.closest<HTMLElement>("[data-card][data-movable]")
        : null;
    const found = card && find(card.dataset.card ?? "");
    if (!found) return;
    // Otherwise a button would be clicked.
    event.preventDefault();
    event.stopPropagation();
    const next = { ...found, to: new Date(found.item.atMs) };
    setCarried(next);
    onMove(next);
  }

  const handle = useStableCallback((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!carried) {
      if (event.key === " ") pickUp(event);
      return;
    }
    const step = (event.shiftKey && fineSteps[event.key]) || (hasHours ? hourSteps : monthSteps)[event.key];
    const isBefore = slotKeys[event.key];
    if (step || isBefore !== undefined) {
      const to = step ? move(carried, step) : findSlot(carried, isBefore === true);
      const next = to && { ...carried, to };
      if (next) setCarried(next);
      if (next) onMove(next);
      else onNoSlot(carried, isBefore === true);
    } else if (event.key === "Enter" || event.key === " ") {
      setCarried(null);
      onDrop(carried);
    } else if (event.key === "Escape" || event.key === "Tab") {
      setCarried(null);
      onReturn(carried);
      if (event.key === "Tab") return;
    }
    event.preventDefault();
    event.stopPropagation();
  });

  useEffect(() => {
    // Runs before the page's shortcuts, and whatever has the focus: the card may be replaced meanwhile.
    window.addEventListener("keydown", handle, true);
    // Releasing Space clicks a button.
    const preventClick = (event: KeyboardEvent) => {
      const isCard = event.target instanceof HTMLElement && event.target.closest("[data-card][data-movable]");
      if (event.key === " " && isCard) event.preventDefault();
    };
    window.addEventListener("keyup", preventClick, true);

    return () => {
      window.removeEventListener("keydown", handle, true);
      window.removeEventListener("keyup", preventClick, true);
    };
  }, [handle]);

  // Not through the cards' context, which would render each card again. Any render of the page may replace the card's element.
  useLayoutEffect(() => {
    if (!carried) return;
    const card = document.querySelector(`[data-card="${carried.item.publicationId}"]`);
    card?.setAttribute("data-carried", "");

    return () => card?.removeAttribute("data-carried");
  });

  return carried;
}

function move({ to, timeZone }: Carried, step: Step): Date {
  if ("minutes" in step) return new Date(to.getTime() + step.minutes * 60_000);
  const local = toLocalTime(to, timeZone);

  return toMoment(`${addDays(local.slice(0, 10), step.days)}${local.slice(10)}`, timeZone) ?? to;
}
