import { SectionCard } from "@/app/(workspace)/_components/section-card";
import { Field, Input, Textarea } from "@/components/ui/field";
import { CardChoices } from "./card-choices";
import type { SeriesFieldsProps } from "./series-form";

const kinds = [
  { value: "list", name: "A list", hint: "You type topics, or bring a CSV file." },
  { value: "feed", name: "A feed", hint: "New entries of an RSS, Atom or JSON feed." },
  { value: "theme", name: "Ideas", hint: "Your writer proposes topics for a theme." },
] as const;

/** Where topics come from. */
export function SourceFields({ draft, errors, onChange }: SeriesFieldsProps) {
  return (
    <SectionCard title="Topics">
      <div className="flex flex-col gap-4 p-4">
        <CardChoices
          label="Topics come from"
          value={draft.sourceKind}
          choices={kinds}
          onPick={(sourceKind) => onChange({ sourceKind })}
        />
        {draft.sourceKind === "list" && (
          <p className="text-[13px] text-muted-foreground">
            You add topics on the series’ page, once it is there.
          </p>
        )}
        {draft.sourceKind === "feed" && (
          <Field
            label="Address of the feed"
            hint="Each entry becomes a topic, and its script is written from the page that it links to."
            error={errors.address}
          >
            {(control) => (
              <Input
                {...control}
                type="url"
                autoComplete="off"
                placeholder="https://example.com/feed.xml"
                value={draft.address}
                onChange={({ target }) => onChange({ address: target.value })}
              />
            )}
          </Field>
        )}
        {draft.sourceKind === "theme" && (
          <Field
            label="Theme"
            hint="It is asked for ideas when too few wait; that costs about a cent."
            error={errors.theme}
          >
            {(control) => (
              <Textarea
                {...control}
                rows={2}
                placeholder="Odd facts about animals of the deep sea"
                value={draft.theme}
                onChange={({ target }) => onChange({ theme: target.value })}
              />
            )}
          </Field>
        )}
      </div>
    </SectionCard>
  );
}
