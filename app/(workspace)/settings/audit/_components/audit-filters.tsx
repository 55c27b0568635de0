"use client";

import { useQuery } from "@tanstack/react-query";
import { Field, Input } from "@/components/ui/field";
import { auditActions } from "@/server/audit/actions";
import type { AuditFilter } from "@/server/audit/schema";
import { useTRPC } from "@/trpc/client";
import { Choice } from "../../../_components/options/choice";

type AuditFiltersProps = { filter: AuditFilter; onChange: (filter: AuditFilter) => void };

const actionChoices = Object.entries(auditActions)
  .map(([id, label]) => ({ id, name: label.charAt(0).toUpperCase() + label.slice(1) }))
  .toSorted((one, other) => one.name.localeCompare(other.name, "en"));

/** Filters by person, action and days (UTC). */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const trpc = useTRPC();
  const { data: actors = [] } = useQuery(trpc.audit.actors.queryOptions());
  // Filters that are not set are left out: they would appear in the export's address.
  const change = (part: Partial<Record<keyof AuditFilter, string>>) => {
    const asked = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== "");
    onChange(Object.fromEntries(asked));
  };

  return (
    <div role="group" aria-label="Filters" className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Choice
        label="Person"
        value={filter.actor ?? ""}
        choices={[{ id: "", name: "Everybody" }, ...actors.map(({ actor: id, name }) => ({ id, name }))]}
        onPick={(actor) => change({ actor })}
      />
      <Choice
        label="Action"
        value={filter.action ?? ""}
        choices={[{ id: "", name: "Every action" }, ...actionChoices]}
        onPick={(action) => change({ action })}
      />
      <DayField label="From" value={filter.from} onPick={(from) => change({ from })} />
      <DayField label="To" value={filter.to} onPick={(to) => change({ to })} />
    </div>
  );
}

type DayFieldProps = { label: string; value: string | undefined; onPick: (day: string) => void };

function DayField({ label, value, onPick }: DayFieldProps) {
  return (
    <Field label={label}>
      {(props) => (
        <Input
          {...props}
          type="date"
          min="2020-01-01"
          max="2099-12-31"
          value={value ?? ""}
          onChange={({ target }) => onPick(target.value)}
        />
      )}
    </Field>
  );
}
