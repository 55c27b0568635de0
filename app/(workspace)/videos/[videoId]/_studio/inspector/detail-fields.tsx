import { useState } from "react";
import { Field, Input } from "@/components/ui/field";
import { GrowingTextarea } from "@/components/ui/growing-textarea";
import { type ScriptSettings, scriptSettingsSchema } from "@/server/script-format/front-matter/settings";

type DetailFieldsProps = {
  settings: ScriptSettings;
  /** What the video is in, where its script does not say. */
  language: string;
  onChange: (change: ScriptSettings, place: string) => void;
};

/** What goes with the video to its page. */
export function DetailFields({ settings, language, onChange }: DetailFieldsProps) {
  const [typedTags, setTypedTags] = useState("");
  const { description = "", tags = [], credits = [], thumbnailText = "" } = settings;
  // While a comma is being typed the list is the same without it.
  const isTyped = splitTags(typedTags).join() === tags.join();

  return (
    <>
      <Field
        label="Description"
        hint="Chapters and credits are added below it."
        error={findError({ description })}
      >
        {(props) => (
          <GrowingTextarea
            {...props}
            className="min-h-24"
            placeholder="Empty: the first sentences of the video."
            value={description}
            onChange={({ target }) => {
              onChange({ description: target.value }, "description");
            }}
          />
        )}
      </Field>
      <Field label="Tags" hint="Separate them with commas." error={findError({ tags })}>
        {(props) => (
          <Input
            {...props}
            value={isTyped ? typedTags : tags.join(", ")}
            onChange={({ target }) => {
              setTypedTags(target.value);
              onChange({ tags: splitTags(target.value) }, "tags");
            }}
          />
        )}
      </Field>
      <Field label="Credits" hint="One a line, at the end of the description.">
        {(props) => (
          <GrowingTextarea
            {...props}
            value={credits.join("\n")}
            onChange={({ target }) => {
              onChange({ credits: target.value === "" ? [] : target.value.split("\n") }, "credits");
            }}
          />
        )}
      </Field>
      <Field label="Thumbnail text" hint="At most seven words; *stars* emphasise one.">
        {(props) => (
          <Input
            {...props}
            placeholder="Empty: the title, or a part of it."
            value={thumbnailText}
            onChange={({ target }) => {
              onChange({ thumbnailText: target.value }, "thumbnail");
            }}
          />
        )}
      </Field>
      <Field label="Language" hint="A tag, such as en or en-GB. Numbers are read by it.">
        {(props) => (
          <Input
            {...props}
            placeholder={language}
            value={settings.language ?? ""}
            onChange={({ target }) => {
              onChange({ language: target.value.trim() }, "language");
            }}
          />
        )}
      </Field>
    </>
  );
}

function splitTags(text: string): string[] {
  return text
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}

function findError(settings: ScriptSettings): string | undefined {
  return scriptSettingsSchema.safeParse(settings).error?.issues[0]?.message;
}
