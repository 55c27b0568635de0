import { useState } from "react";
import { GrowingTextarea } from "@/components/ui/growing-textarea";
import { Input, Textarea } from "@/components/ui/field";
import {
  countDescriptionBytes,
  countTagCharacters,
  countTitleCharacters,
  snippetLimits,
} from "@/server/publications/rules/snippet-limits";
import { TitleMenu } from "../../inspector/title-menu";
import { useWritingDetails } from "../../writing/use-writing-details";
import type { PlanFormFields } from "../plan-form";
import { PlanField } from "./plan-field";

const numbers = new Intl.NumberFormat("en-US");
const usedLabel = (used: number, most: number, unit: string) =>
  `${numbers.format(used)} of ${numbers.format(most)} ${unit}`;

/** Title, description and tags, counted as YouTube does. */
export function TextFields({ videoId, form }: { videoId: string; form: PlanFormFields }) {
  const { titles } = useWritingDetails(videoId);
  const { plan, isReadOnly, changeSnippet, inherit, listProblems } = form;
  const { title, description, tags } = plan.snippet;

  return (
    <>
      <div className="flex flex-col gap-3">
        <PlanField
          label="Title"
          count={usedLabel(countTitleCharacters(title), snippetLimits.titleCharacters, "characters")}
          inherited={inherit("video", ({ snippet }) => ({
            snippet: { ...plan.snippet, title: snippet.title },
          }))}
          problems={listProblems("title")}
        >
          {(control) => (
            <Input
              {...control}
              value={title}
              readOnly={isReadOnly}
              onChange={({ target }) => changeSnippet({ title: target.value })}
            />
          )}
        </PlanField>
        {titles.length > 0 && !isReadOnly && (
          <TitleMenu {...{ titles, title }} onPick={(picked) => changeSnippet({ title: picked })} />
        )}
      </div>
      <PlanField
        label="Description"
        count={usedLabel(countDescriptionBytes(description), snippetLimits.descriptionBytes, "bytes")}
        inherited={inherit("video", ({ snippet }) => ({
          snippet: { ...plan.snippet, description: snippet.description },
        }))}
        problems={listProblems("description")}
      >
        {(control) => (
          <GrowingTextarea
            {...control}
            className="min-h-24"
            value={description}
            readOnly={isReadOnly}
            onChange={({ target }) => changeSnippet({ description: target.value })}
          />
        )}
      </PlanField>
      <TagsField
        // Typed text stays as typed; tags set from elsewhere replace it.
        key={form.resetCount}
        {...{ tags, form }}
      />
    </>
  );
}

function TagsField({ tags, form }: { tags: string[]; form: PlanFormFields }) {
  const { plan, isReadOnly, changeSnippet, inherit, listProblems } = form;
  const [text, setText] = useState(() => tags.join(", "));

  return (
    <PlanField
      label="Tags"
      hint="Separated by commas."
      count={usedLabel(countTagCharacters(tags), snippetLimits.tagCharacters, "characters")}
      inherited={inherit("video", ({ snippet }) => ({ snippet: { ...plan.snippet, tags: snippet.tags } }))}
      problems={listProblems("tags")}
    >
      {(control) => (
        <Textarea
          {...control}
          rows={2}
          className="resize-y"
          value={text}
          readOnly={isReadOnly}
          onChange={({ target }) => {
            setText(target.value);
            changeSnippet({ tags: readTags(target.value) });
          }}
        />
      )}
    </PlanField>
  );
}

/** The tags of a text with commas, each once. */
function readTags(text: string): string[] {
  const tags = text
    .split(/[,\n]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");

  return [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()];
}
