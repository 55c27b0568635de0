import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useId } from "react";
import { SectionCard } from "@/app/(workspace)/_components/section-card";
import {
  listTimeZones,
  timeZoneLabel,
  toTimeZone,
} from "@/app/(workspace)/settings/_components/channels/time-zones";
import { useSettled } from "@/app/(workspace)/_components/writing/use-settled";
import { momentLabel } from "@/app/(workspace)/videos/[videoId]/_studio/publish/publish-labels";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { useTRPC } from "@/trpc/client";
import { CardChoices } from "./card-choices";
import { toCadence } from "./series-draft";
import type { SeriesFieldsProps } from "./series-form";

const kinds = [
  { value: "slots", name: "The channel’s slots", hint: "The next free one of each week." },
  { value: "cron", name: "Times of its own", hint: "A cron expression, at most once an hour." },
] as const;
const examples = [
  { name: "Every day at 18:00", expression: "0 18 * * *" },
  { name: "Weekdays at 18:00", expression: "0 18 * * 1-5" },
  { name: "Mondays at 9:00", expression: "0 9 * * 1" },
];

/** When a series' videos come out. */
export function CadenceFields({ draft, channel, onChange }: SeriesFieldsProps) {
  const zonesId = useId();
  const isCron = draft.cadenceKind === "cron";
  const hasNoSlots = channel !== undefined && channel.publishing.slots.length === 0;

  return (
    <SectionCard title="Times">
      <div className="flex flex-col gap-4 p-4">
        <CardChoices
          label="Its videos come out at"
          value={draft.cadenceKind}
          choices={kinds}
          onPick={(cadenceKind) => onChange({ cadenceKind })}
        />
        {!isCron && hasNoSlots && (
          <p className="text-[13px] text-warning">
            {channel.name} has no slots yet.{" "}
            <Link href="/settings#channels" className="underline underline-offset-2">
              Give it some in the settings
            </Link>
            , or choose times of its own.
          </p>
        )}
        {isCron && (
          <>
            <div className="grid gap-4 sm:grid-cols-2">
              <Field label="Cron expression" hint="Minute, hour, day, month and weekday.">
                {(control) => (
                  <Input
                    {...control}
                    autoComplete="off"
                    className="font-mono"
                    value={draft.expression}
                    onChange={({ target }) => onChange({ expression: target.value })}
                  />
                )}
              </Field>
              <Field label="Time zone">
                {(control) => (
                  <Input
                    {...control}
                    list={zonesId}
                    autoComplete="off"
                    defaultValue={timeZoneLabel(draft.timeZone)}
                    onChange={({ target }) => onChange({ timeZone: toTimeZone(target.value) })}
                  />
                )}
              </Field>
              <datalist id={zonesId}>
                {listTimeZones().map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </div>
            <div className="flex flex-wrap gap-2">
              {examples.map(({ name, expression }) => (
                <Button key={name} variant="outline" size="sm" onClick={() => onChange({ expression })}>
                  {name}
                </Button>
              ))}
            </div>
          </>
        )}
        {(isCron || !hasNoSlots) && <NextTimes draft={draft} />}
      </div>
    </SectionCard>
  );
}

/** The next times as the server computes them, or what is wrong with the expression. */
function NextTimes({ draft }: Pick<SeriesFieldsProps, "draft">) {
  const trpc = useTRPC();
  const cadence = useSettled(toCadence(draft));
  const { data, error } = useQuery(
    trpc.series.preview.queryOptions(
      { channelId: draft.channelId, cadence },
      { enabled: draft.channelId !== "", retry: false },
    ),
  );

  return (
    <div role="status" className="min-h-12 text-[13px]">
      {error ? (
        <p className="text-destructive">{error.message}</p>
      ) : (
        data && (
          <p className="text-muted-foreground">
            Next:{" "}
            {data.times
              .slice(0, 3)
              .map((time) => momentLabel(time, data.timeZone))
              .join("; ")}
          </p>
        )
      )}
    </div>
  );
}
