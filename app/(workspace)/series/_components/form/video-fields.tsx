import { Choice } from "@/app/(workspace)/_components/options/choice";
import { SectionCard } from "@/app/(workspace)/_components/section-card";
import { Field, Input, Textarea } from "@/components/ui/field";
import { getLanguageName } from "@/server/languages/language-name";
import { topicLanguages } from "@/server/topics/schema";
import { tones } from "@/server/writing/schema";
import { afterWritingLabels } from "../series-labels";
import { CardChoices } from "./card-choices";
import type { SeriesFieldsProps } from "./series-form";

const toneChoices = tones.map((id) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1) }));
const languageChoices = topicLanguages.map((id) => ({ id, name: getLanguageName(id) }));
const formatChoices = [
  { id: "", name: "The channel’s" },
  { id: "landscape", name: "Landscape, 16:9" },
  { id: "short", name: "Short, 9:16" },
  { id: "square", name: "Square, 1:1" },
];
const afterChoices = (["plan", "render", "script"] as const).map((value) => ({
  value,
  ...afterWritingLabels[value],
}));

/** What a series' videos are like, and how far it goes by itself. */
export function VideoFields({ draft, errors, onChange }: SeriesFieldsProps) {
  return (
    <SectionCard title="Videos">
      <div className="flex flex-col gap-4 p-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Length" hint="In minutes and seconds, such as 1:30." error={errors.length}>
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                value={draft.length}
                onChange={({ target }) => onChange({ length: target.value })}
              />
            )}
          </Field>
          <Choice
            label="Format"
            value={draft.format}
            choices={formatChoices}
            onPick={(format) => onChange({ format })}
          />
          <Choice
            label="Language"
            value={draft.language}
            choices={languageChoices}
            onPick={(language) => onChange({ language })}
          />
          <Choice
            label="Tone"
            value={draft.tone}
            choices={toneChoices}
            onPick={(tone) => onChange({ tone })}
          />
        </div>
        <Field label="Audience">
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              maxLength={200}
              placeholder="Anybody who is curious"
              value={draft.audience}
              onChange={({ target }) => onChange({ audience: target.value })}
            />
          )}
        </Field>
        <Field label="Wishes" hint="Words to avoid, what to ask viewers for, what must be said.">
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              maxLength={2000}
              value={draft.wishes}
              onChange={({ target }) => onChange({ wishes: target.value })}
            />
          )}
        </Field>
        <CardChoices
          label="Once a script is written"
          value={draft.afterWriting}
          choices={afterChoices}
          onPick={(afterWriting) => onChange({ afterWriting })}
        />
      </div>
    </SectionCard>
  );
}
