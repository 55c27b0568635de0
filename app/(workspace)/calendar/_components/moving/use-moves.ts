import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { toast } from "sonner";
import type { CalendarItem, MoveCheck } from "@/server/calendar/schema";
import { useTRPC, useTRPCClient } from "@/trpc/client";

/** An error says what to do about it, in up to thirty words. */
const readingMs = 15_000;
const undoMs = 10_000;

/** What is moved: a card as it was seen, or a video that has no time yet. */
export type MoveSubject = {
  videoId: string;
  title: string;
  /** Null: it has to be chosen. */
  channelId: string | null;
  item: CalendarItem | null;
};

/** A move that waits for somebody's decision. */
export type OpenMove = { subject: MoveSubject; to: Date | null; check: MoveCheck | null };

type MovesInput = {
  label: (moment: Date, channelId: string) => string;
  place: (item: CalendarItem) => void;
  refresh: () => Promise<unknown>;
  announce: (text: string) => void;
};

/** Moves cards: asks before what conflicts, shows the card at its place at once, and takes moves back. */
export function useMoves({ label, place, refresh, announce }: MovesInput) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<OpenMove | null>(null);
  const [isMoving, setIsMoving] = useState(false);
  const undo = useRef<(() => void) | null>(null);

  /** Moves a card where nothing speaks against it; else asks. */
  async function request(subject: MoveSubject, to: Date) {
    const { channelId, videoId, item } = subject;
    if (item?.isPlanned && item.atMs === to.getTime()) return;
    if (channelId === null) {
      setOpen({ subject, to, check: null });
      return;
    }
    if (item) place({ ...item, atMs: to.getTime(), isPlanned: true });
    try {
      const check = await queryClient.query(
        trpc.calendar.check.queryOptions({ videoId, channelId, to }, { staleTime: 0 }),
      );
      if (check.conflicts.length === 0) {
        await commit({ ...subject, channelId }, to);
        return;
      }
      if (item) place(item);
      setOpen({ subject, to, check });
    } catch (error) {
      if (item) place(item);
      fail(error);
    }
  }

  async function commit(subject: MoveSubject & { channelId: string }, to: Date | null): Promise<boolean> {
    const { item, videoId, title, channelId } = subject;
    setIsMoving(true);
    try {
      if (item && to) place({ ...item, atMs: to.getTime(), isPlanned: true });
      const from = item?.isPlanned ? new Date(item.atMs) : null;
      const publicationId = item
        ? item.publicationId
        : (await client.calendar.plan.mutate({ videoId, channelId, to: to ?? new Date(0) })).publicationId;
      if (item) await client.calendar.move.mutate({ publicationId, from, to });
      setOpen(null);
      tell(
        to ? `${title} is planned for ${label(to, channelId)}.` : `${title} is not planned any more.`,
        () => takeBack({ publicationId, title, channelId }, { from: to, to: from }),
      );

      return true;
    } catch (error) {
      if (item) place(item);
      fail(error);

      return false;
    } finally {
      setIsMoving(false);
      void refresh();
    }
  }

  async function takeBack(
    { publicationId, title, channelId }: { publicationId: string; title: string; channelId: string },
    times: { from: Date | null; to: Date | null },
  ) {
    try {
      await client.calendar.move.mutate({ publicationId, ...times });
      const where = times.to ? `at ${label(times.to, channelId)} again` : "not planned again";
      toast.success(`${title} is ${where}.`);
      announce(`${title} is ${where}.`);
    } catch (error) {
      fail(error);
    } finally {
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
    /** Takes the last move back. */
    undo: () => undo.current?.(),
  };
}

export type Moves = ReturnType<typeof useMoves>;
