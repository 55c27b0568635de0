import { Field, Input } from "@/components/ui/field";
import type { PublishingDefaults } from "@/server/channels/schema";

type CalendarFieldsProps = {
  publishing: PublishingDefaults;
  /** What is wrong, by the path of the field. */
  errors: Record<string, string>;
  onChange: (part: Partial<PublishingDefaults>) => void;
};

/** What the calendar warns of before a video is moved. */
export function CalendarFields({ publishing, errors, onChange }: CalendarFieldsProps) {
  return (
    <div className="grid gap-4 border-t pt-4 sm:grid-cols-2">
      <Field
        label="Minutes between videos"
        hint="The calendar warns where two are nearer; 0 for never."
        error={errors.bufferMinutes}
      >
        {(control) => (
          <Input
            {...control}
            type="number"
            min={0}
            max={10_080}
            value={publishing.bufferMinutes}
            onChange={({ target }) => onChange({ bufferMinutes: Number(target.value) })}
          />
        )}
      </Field>
      <Field
        label="Days between videos of one topic"
        hint="The calendar warns where two titles are alike; 0 for never."
        error={errors.sameTopicDays}
      >
        {(control) => (
          <Input
            {...control}
            type="number"
            min={0}
            max={365}
            value={publishing.sameTopicDays}
            onChange={({ target }) => onChange({ sameTopicDays: Number(target.value) })}
          />
        )}
      </Field>
    </div>
  );
}
