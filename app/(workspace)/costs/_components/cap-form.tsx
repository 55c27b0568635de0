"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Period } from "@/server/costs/periods";
import { useTRPC } from "@/trpc/client";
import type { Capped } from "./capped";
import { parseDollars } from "./parse-dollars";

type CapFormProps = {
  /** A single one, or several to choose from. */
  choices: Capped[];
  onClose: () => void;
};

/** Sets, changes and removes the caps for a day and for a month. */
export function CapForm({ choices, onClose }: CapFormProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [position, setPosition] = useState(0);
  const capped = choices[position];
  const setCaps = useMutation(
    trpc.costs.setCaps.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.costs.caps.pathFilter());
        toast("The caps are saved.");
        onClose();
      },
    }),
  );
  const [errors, setErrors] = useState<Record<string, string>>({});

  function submit(fields: Record<string, string>) {
    const [day, month] = [parseDollars(fields.day ?? ""), parseDollars(fields.month ?? "")];
    setErrors({ ...toError("day", day), ...toError("month", month) });
    if (!capped || isProblem(day) || isProblem(month)) return;
    setCaps.mutate({ scope: capped.scope, scopeId: capped.scopeId, dayMicros: day, monthMicros: month });
  }

  const amountOf = (period: Period) => capped?.caps.find((cap) => cap.period === period)?.amountMicros;

  return (
    <Form onSubmit={submit} errors={errors} className="p-4">
      {choices.length > 1 && (
        <Field label="For">
          {(props) => (
            <Select {...props} value={position} onChange={({ target }) => setPosition(Number(target.value))}>
              {choices.map(({ name, kind, scopeId }, index) => (
                <option key={scopeId} value={index}>
                  {name} ({kind})
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField name="day" label="A day, in US dollars" micros={amountOf("day")} error={errors.day} />
        <AmountField
          name="month"
          label="A month, in US dollars"
          micros={amountOf("month")}
          error={errors.month}
        />
      </div>
      <p className="text-[13px] text-muted-foreground">
        An empty field is no cap; 0 stops all calls that cost something. What was spent so far counts.
      </p>
      <DialogFooter>
        <FormMessage tone="error">{setCaps.error?.message}</FormMessage>
        <div className="flex justify-end gap-2">
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton isPending={setCaps.isPending}>Save</SubmitButton>
        </div>
      </DialogFooter>
    </Form>
  );
}

type AmountFieldProps = {
  name: Period;
  label: string;
  micros: number | undefined;
  error: string | undefined;
};

function AmountField({ name, label, micros, error }: AmountFieldProps) {
  return (
    <Field label={label} error={error}>
      {(props) => (
        <Input
          {...props}
          name={name}
          inputMode="decimal"
          autoComplete="off"
          placeholder="No cap"
          defaultValue={micros === undefined ? "" : toText(micros)}
          className="tabular-nums"
        />
      )}
    </Field>
  );
}

type Parsed = ReturnType<typeof parseDollars>;

function isProblem(parsed: Parsed): parsed is { problem: string } {
  return typeof parsed === "object" && parsed !== null;
}

function toError(name: Period, parsed: Parsed): Record<string, string> {
  return isProblem(parsed) ? { [name]: parsed.problem } : {};
}

/** "25" or "25.50". */
function toText(micros: number): string {
  const dollars = micros / 1_000_000;

  return Number.isInteger(dollars) ? String(dollars) : dollars.toFixed(2);
}
