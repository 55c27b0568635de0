import { useState } from "react";
import { Field, Input } from "@/components/ui/field";
import { frontMatterSchema } from "@/server/script-format/schema";
import { GrowingTextarea } from "@/components/ui/growing-textarea";
import { readDetails, type ScriptDetails, writeDetails } from "@/server/script-format/edit/script-details";

type DetailFieldsProps = {
  script: string;
  isReadOnly: boolean;
  onScript: (script: string, place: string) => void;
};

const { description: descriptionSchema, tags: tagsSchema } = frontMatterSchema.shape;

/** What goes with the video to its page. It stands in the script's front matter, and is read from there. */
export function DetailFields({ script, isReadOnly, onScript }: DetailFieldsProps) {
  const [typedTags, setTypedTags] = useState("");
  const details = readDetails(script);
  const { description, tags } = details ?? { description: "", tags: [] };
  // While a comma is being typed the list is the same without it.
  const isTyped = splitTags(typedTags).join() === tags.join();

  function write(change: Partial<ScriptDetails>, place: string) {
    onScript(writeDetails(script, change), place);
  }

  return (
    <fieldset disabled={isReadOnly || !details} className="flex min-w-0 flex-col gap-4">
      {!details && (
        <p role="status" className="text-[13px] text-muted">
          These can’t be edited here, because of how the script settings are written. Edit them in the script.
        </p>
      )}
      <Field
        label="Description"
        hint="Chapters and credits are added below it."
        error={findError(descriptionSchema.safeParse(description))}
      >
        {(props) => (
          <GrowingTextarea
            {...props}
            className="min-h-24"
            placeholder="Empty: the first sentences of the video."
            value={description}
            onChange={({ target }) => {
              write({ description: target.value }, "description");
            }}
          />
        )}
      </Field>
      <Field label="Tags" hint="Separate them with commas." error={findError(tagsSchema.safeParse(tags))}>
        {(props) => (
          <Input
            {...props}
            value={isTyped ? typedTags : tags.join(", ")}
            onChange={({ target }) => {
              setTypedTags(target.value);
              write({ tags: splitTags(target.value) }, "tags");
            }}
          />
        )}
      </Field>
    </fieldset>
  );
}

function splitTags(text: string): string[] {
  return text
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}

function findError({ error }: ReturnType<typeof descriptionSchema.safeParse | typeof tagsSchema.safeParse>) {
  return error?.issues[0]?.message;
}
