import { useState } from "react";
import { SectionCard } from "@/app/(workspace)/_components/section-card";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Channel } from "@/server/channels/schema";
import type { SeriesInput } from "@/server/series/schema";
import { CadenceFields } from "./cadence-fields";
import { LimitFields } from "./limit-fields";
import { readDraft, type SeriesDraft, type SeriesErrors } from "./series-draft";
import { SourceFields } from "./source-fields";
import { VideoFields } from "./video-fields";

type SeriesFormProps = {
  channels: Channel[];
  start: SeriesDraft;
  /** The button's label, and its label while sending. */
  action: { label: string; pendingLabel: string };
  isPending: boolean;
  /** Why the server rejected it. */
  problem: string | undefined;
  onSave: (input: SeriesInput) => void;
  onCancel: () => void;
};

export type SeriesFieldsProps = {
  draft: SeriesDraft;
  errors: SeriesErrors;
  channel: Channel | undefined;
  onChange: (change: Partial<SeriesDraft>) => void;
};

/** All of a series on one page: its topics, its videos, its times, and its limits. */
export function SeriesForm({ channels, start, action, isPending, problem, ...does }: SeriesFormProps) {
  const [draft, setDraft] = useState(start);
  const [errors, setErrors] = useState<SeriesErrors>({});
  const channel = channels.find(({ channelId }) => channelId === draft.channelId);
  const fields: SeriesFieldsProps = {
    ...{ draft, errors, channel },
    onChange: (change) => setDraft((before) => ({ ...before, ...change })),
  };

  function submit() {
    const read = readDraft(draft);
    setErrors(read.errors ?? {});
    if (read.input) does.onSave(read.input);
  }

  return (
    <Form onSubmit={submit} errors={errors} className="max-w-2xl gap-6">
      <SectionCard title="Name and channel">
        <div className="grid gap-4 p-4 sm:grid-cols-2">
          <Field label="Name" error={errors.name}>
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                value={draft.name}
                placeholder="Animals in a minute"
                onChange={({ target }) => fields.onChange({ name: target.value })}
              />
            )}
          </Field>
          <Field label="Channel" error={errors.channelId}>
            {(control) => (
              <Select
                {...control}
                value={draft.channelId}
                onChange={({ target }) => fields.onChange({ channelId: target.value })}
              >
                {channels.map(({ channelId, name }) => (
                  <option key={channelId} value={channelId}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      </SectionCard>
      <SourceFields {...fields} />
      <VideoFields {...fields} />
      <CadenceFields {...fields} />
      <LimitFields {...fields} />
      <div className="-mx-4 border-t bg-background px-4 py-3 sm:sticky sm:bottom-0">
        <FormMessage tone="error">{problem}</FormMessage>
        <div className="flex justify-end gap-2">
          <Button variant="outline" onClick={does.onCancel}>
            Cancel
          </Button>
          <SubmitButton isPending={isPending}>{isPending ? action.pendingLabel : action.label}</SubmitButton>
        </div>
      </div>
    </Form>
  );
}
