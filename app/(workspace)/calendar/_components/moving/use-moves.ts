import { useRef, useState } from "react";
import { toast } from "sonner";
import type { CalendarItem, MoveCheck, MoveResult } from "@/server/calendar/schema";
import { useTRPCClient } from "@/trpc/client";

/** How long an error stays: it says what to do about it, in up to thirty words. */
const readingMs = 15_000;
const undoMs = 10_000;
/** A batch is sent only after the page has been drawn. */
const alone = { context: { skipBatch: true } };

/** What is moved: a card as it was seen, or a video without a time. */
export type MoveSubject = {
  videoId: string;
  title: string;
  /** Null if it has yet to be chosen. */
  channelId: string | null;
  item: CalendarItem | null;
};

type ChannelSubject = MoveSubject & { channelId: string };

/** A move that waits for somebody's decision. */
export type OpenMove = { subject: MoveSubject; to: Date | null; check: MoveCheck | null };

type MovesInput = {
  label: (moment: Date, channelId: string) => string;
  place: (item: CalendarItem) => void;
  /** Fetches everything again: what is shown may be wrong. */
  refresh: () => Promise<unknown>;
  /** The same, if nothing else reports the change that was made here. */
  refreshUnfollowed: () => Promise<unknown>;
  announce: (text: string) => void;
};

/** Moves cards: asks first if something conflicts, shows the card at its new place at once, and undoes moves. */
export function useMoves({ label, place, refresh, refreshUnfollowed, announce }: MovesInput) {
  const client = useTRPCClient();
  const [open, setOpen] = useState<OpenMove | null>(null);
  const [isMoving, setIsMoving] = useState(false);
  const undo = useRef<(() => void) | null>(null);

  /** Moves a card if nothing conflicts; otherwise asks. */
  async function request(subject: MoveSubject, to: Date) {
    const { channelId, item } = subject;
    if (item?.isPlanned && item.atMs === to.getTime()) return;
    if (channelId === null) setOpen({ subject, to, check: null });
    else await move({ ...subject, channelId }, to, { despiteConflicts: false });
  }

  /** Moves a card despite any conflicts: somebody has read them. */
  async function commit(subject: ChannelSubject, to: Date | null) {
    setIsMoving(true);
    await move(subject, to, { despiteConflicts: true });
    setIsMoving(false);
  }

  async function move(subject: ChannelSubject, to: Date | null, options: { despiteConflicts: boolean }) {
    const { item, title, channelId } = subject;
    const from = item?.isPlanned ? new Date(item.atMs) : null;
    try {
      // The server works on it while the card is drawn at its place.
      const answer = send(subject, { from, to }, options);
      if (item && to) place({ ...item, atMs: to.getTime(), isPlanned: true });
      const result = await answer;
      if (!result.isMoved) {
        if (item) place(item);
        setOpen({ subject, to, check: result.check });
        return;
      }
      const { publicationId } = result;
      setOpen(null);
      tell(
        to ? `${title} is planned for ${label(to, channelId)}.` : `${title} is not planned any more.`,
        () => takeBack({ publicationId, title, channelId }, { from: to, to: from }),
      );
      void refreshUnfollowed();
    } catch (error) {
      if (item) place(item);
      fail(error);
      void refresh();
    }
  }

  function send(
    { item, videoId, channelId }: ChannelSubject,
    times: { from: Date | null; to: Date | null },
    options: { despiteConflicts: boolean },
  ): Promise<MoveResult> {
    if (item) {
      return client.calendar.move.mutate({ publicationId: item.publicationId, ...times, ...options }, alone);
    }

    return client.calendar.plan.mutate(
      { ...{ videoId, channelId, to: times.to ?? new Date(0) }, ...options },
      alone,
    );
  }

  async function takeBack(
    { publicationId, title, channelId }: { publicationId: string; title: string; channelId: string },
    times: { from: Date | null; to: Date | null },
  ) {
    try {
      await client.calendar.move.mutate({ publicationId, ...times, despiteConflicts: true }, alone);
      const where = times.to ? `at ${label(times.to, channelId)} again` : "not planned again";
      toast.success(`${title} is ${where}.`);
      announce(`${title} is ${where}.`);
      void refreshUnfollowed();
    } catch (error) {
      fail(error);
      void refresh();
    }
  }

  function tell(text: string, takeItBack: () => Promise<void>) {
    const once = () => {
      if (undo.current !== once) return;
      undo.current = null;
      toast.dismiss(id);
      void takeItBack();
    };
    undo.current = once;
    const id = toast.success(text, { duration: undoMs, action: { label: "Undo", onClick: once } });
    announce(`${text} Control Z takes it back.`);
  }

  function fail(error: unknown) {
    const message = error instanceof Error ? error.message : "The move failed; try again.";
    toast.error(message, { duration: readingMs });
    announce(message);
  }

  return {
    request,
    commit,
    open,
    isMoving,
    ask: (subject: MoveSubject, to: Date | null) => setOpen({ subject, to, check: null }),
    close: () => setOpen(null),
    /** Undoes the last move. */
    undo: () => undo.current?.(),
  };
}

export type Moves = ReturnType<typeof useMoves>;
