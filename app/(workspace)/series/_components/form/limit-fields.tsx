import { SectionCard } from "@/app/(workspace)/_components/section-card";
import { Field, Input } from "@/components/ui/field";
import type { SeriesFieldsProps } from "./series-form";

/** How much it makes, and when it stops by itself. */
export function LimitFields({ draft, errors, onChange }: SeriesFieldsProps) {
  return (
    <SectionCard title="Limits">
      <div className="grid gap-4 p-4 sm:grid-cols-3">
        <Field
          label="Videos ahead"
          hint={draft.afterWriting === "plan" ? "So many times are filled." : "So many are made at a time."}
          error={errors.fillAhead}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              autoComplete="off"
              value={draft.fillAhead}
              onChange={({ target }) => onChange({ fillAhead: target.value })}
            />
          )}
        </Field>
        <Field label="Cap a month, in US dollars" hint="Empty for none." error={errors.cap}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              placeholder="No cap"
              value={draft.cap}
              onChange={({ target }) => onChange({ cap: target.value })}
            />
          )}
        </Field>
        <Field label="Pause after failures" hint="In a row; you are told." error={errors.pauseAfterFailures}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              autoComplete="off"
              value={draft.pauseAfterFailures}
              onChange={({ target }) => onChange({ pauseAfterFailures: target.value })}
            />
          )}
        </Field>
      </div>
    </SectionCard>
  );
}
