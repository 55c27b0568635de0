import { Plus, Trash2 } from "lucide-react";
import { useId, useRef } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/field";
import { type Slot, weekdaySchema } from "@/server/channels/slot";
import { timeZoneLabel } from "../time-zones";

type SlotFieldsProps = {
  timeZone: string;
  slots: readonly Slot[];
  /** What is wrong, by the path of the field. */
  errors: Record<string, string>;
  onChange: (slots: Slot[]) => void;
};

/** The weekly times at which a channel publishes. */
export function SlotFields({ timeZone, slots, errors, onChange }: SlotFieldsProps) {
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const add = () => {
    const { weekday, time } = slots.at(-1) ?? { weekday: "sunday" as const, time: "18:00" };
    // The new row must be on the page before its field can take the focus.
    flushSync(() => onChange([...slots, { weekday: nextDay(weekday), time }]));
    list.current?.lastElementChild?.querySelector("select")?.focus();
  };

  return (
    <fieldset className="flex min-w-0 flex-col items-start gap-3 border-t pt-4">
      <legend className="sr-only">Slots</legend>
      <div className="flex flex-col gap-1">
        <p aria-hidden className="text-[13px] font-medium">
          Slots
        </p>
        <p className="text-[13px] text-muted-foreground">
          When videos appear, in {timeZoneLabel(timeZone)}. The next free one is suggested for each video.
        </p>
      </div>
      <ul ref={list} aria-label="Slots" className="flex w-full flex-col gap-2 empty:hidden">
        {slots.map((slot, index) => (
          <SlotRow
            key={index}
            slot={slot}
            number={index + 1}
            problem={errors[`slots.${index}.time`]}
            onChange={(changed) => onChange(slots.with(index, changed))}
            onRemove={() => {
              onChange(slots.toSpliced(index, 1));
              addButton.current?.focus();
            }}
          />
        ))}
      </ul>
      <Button ref={addButton} variant="outline" size="sm" onClick={add}>
        <Plus aria-hidden />
        Add a slot
      </Button>
    </fieldset>
  );
}

type SlotRowProps = {
  slot: Slot;
  number: number;
  problem: string | undefined;
  onChange: (slot: Slot) => void;
  onRemove: () => void;
};

function SlotRow({ slot, number, problem, onChange, onRemove }: SlotRowProps) {
  const problemId = useId();

  return (
    <li className="flex flex-col gap-1.5">
      <div className="flex items-center gap-1.5">
        <Select
          aria-label={`Weekday of slot ${number}`}
          value={slot.weekday}
          onChange={({ target }) => onChange({ ...slot, weekday: weekdaySchema.parse(target.value) })}
        >
          {weekdaySchema.options.map((weekday) => (
            <option key={weekday} value={weekday}>
              {weekday.charAt(0).toUpperCase() + weekday.slice(1)}
            </option>
          ))}
        </Select>
        <Input
          aria-label={`Time of slot ${number}`}
          type="time"
          value={slot.time}
          onChange={({ target }) => onChange({ ...slot, time: target.value })}
          {...(problem !== undefined && { "aria-invalid": true, "aria-describedby": problemId })}
        />
        <Button size="icon" variant="ghost" aria-label={`Remove slot ${number}`} onClick={onRemove}>
          <Trash2 aria-hidden />
        </Button>
      </div>
      {problem !== undefined && (
        <p id={problemId} className="text-[13px] text-destructive">
          {problem}
        </p>
      )}
    </li>
  );
}

function nextDay(weekday: Slot["weekday"]): Slot["weekday"] {
  const days = weekdaySchema.options;

  return days[(days.indexOf(weekday) + 1) % days.length] ?? "monday";
}
