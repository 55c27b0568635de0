import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFooter } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { toMoment } from "@/server/calendar/grid/calendar-days";
import type { CalendarChannel, Conflict } from "@/server/calendar/schema";
import { readLocalTime, toLocalTime } from "@/server/publications/schedule/local-time";
import { useTRPC } from "@/trpc/client";
import { useCalendarContext } from "../calendar-context";
import { momentLabel, zoneLabel } from "../labels";
import type { Moves, OpenMove } from "../moving/use-moves";

type MoveDialogProps = { open: OpenMove; moves: Moves; channels: CalendarChannel[] };

/** Sets when a video becomes public: shows conflicts before saving, and offers the next free slot. */
export function MoveDialog({ open: { subject, to, check }, moves, channels }: MoveDialogProps) {
  const { clock, zoneOf } = useCalendarContext();
  const trpc = useTRPC();
  const { videoId, title, item } = subject;
  const [channelId, setChannelId] = useState(subject.channelId ?? channels[0]?.channelId ?? "");
  const timeZone = zoneOf(channelId);
  const [text, setText] = useState(() => toLocalTime(to ?? new Date(item?.atMs ?? Date.now()), timeZone));
  const read = readLocalTime(text, timeZone);
  const moment = toMoment(text, timeZone);
  // A time read from text has no seconds: a card dropped where it came from would get another time.
  const wanted = moment?.getTime() === to?.getTime() ? to : moment;
  const { data, error, isFetching } = useQuery(
    trpc.calendar.check.queryOptions(
      wanted && channelId !== "" ? { videoId, channelId, to: wanted } : skipToken,
      {
        placeholderData: keepPreviousData,
        ...(check && wanted?.getTime() === to?.getTime() && { initialData: check }),
      },
    ),
  );
  const conflicts = data?.conflicts ?? [];
  const isBlocked = wanted === null || channelId === "" || conflicts.some(({ isBlocking }) => isBlocking);
  const nextSlot = data?.nextSlot ?? null;
  const hasWarnings = conflicts.length > 0;
  const save = (at: Date) => void moves.commit({ ...subject, channelId }, at);

  return (
    <Dialog open onOpenChange={moves.close} title={item ? `Move “${title}”` : `Plan “${title}”`}>
      <form
        className="flex flex-col gap-4 p-4 text-[13px]"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted && !isBlocked) save(wanted);
        }}
      >
        {subject.channelId === null && (
          <Field label="Channel">
            {(control) => (
              <Select {...control} value={channelId} onChange={({ target }) => setChannelId(target.value)}>
                {channels.map((channel) => (
                  <option key={channel.channelId} value={channel.channelId}>
                    {channel.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Field label="Public at" hint={moment ? zoneLabel(moment, timeZone) : undefined} error={read.problem}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <FormMessage tone="error">{error?.message}</FormMessage>
        <div aria-live="polite" aria-busy={isFetching}>
          {hasWarnings && <Conflicts conflicts={conflicts} />}
        </div>
        {nextSlot && nextSlot.getTime() !== wanted?.getTime() && (
          <Button
            variant="outline"
            disabled={moves.isMoving}
            onClick={() => save(nextSlot)}
            className="h-auto min-h-9 whitespace-normal"
          >
            Use the next free slot: {momentLabel(nextSlot, timeZone, clock.is12Hour)}
          </Button>
        )}
        <DialogFooter>
          <div className="flex flex-wrap justify-end gap-2">
            <Button variant="outline" onClick={moves.close}>
              Cancel
            </Button>
            <Button type="submit" disabled={isBlocked || moves.isMoving}>
              {hasWarnings ? (item ? "Move anyway" : "Plan anyway") : item ? "Move" : "Plan"}
            </Button>
          </div>
        </DialogFooter>
      </form>
    </Dialog>
  );
}

function Conflicts({ conflicts }: { conflicts: Conflict[] }) {
  return (
    <ul aria-label="Conflicts" className="flex flex-col gap-2">
      {conflicts.map(({ kind, sentence, isBlocking }) => (
        <li key={kind} className="flex items-start gap-2">
          <TriangleAlert
            aria-hidden
            className={isBlocking ? "size-4 shrink-0 text-destructive" : "size-4 shrink-0 text-warning"}
          />
          <span className="min-w-0 wrap-anywhere">{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
