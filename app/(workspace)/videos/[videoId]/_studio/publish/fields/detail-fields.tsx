import { Select } from "@/components/ui/field";
import { videoCategories } from "@/server/channels/youtube/video-categories";
import { getLocaleName, offeredLanguages } from "@/server/languages/language-name";
import type { Snippet } from "@/server/publications/schema";
import type { PlanFormFields } from "../plan-form";
import { PlanField } from "./plan-field";
import { PlaylistField } from "./playlist-field";

/** Category, playlist and languages. */
export function DetailFields({ form }: { form: PlanFormFields }) {
  const { plan, isReadOnly, isPublished, changeSnippet, inherit, listProblems } = form;
  const { categoryId } = plan.snippet;

  return (
    <div className="@container">
      <div className="grid items-end gap-4 @md:grid-cols-2">
        <PlanField
          label="Category"
          inherited={inherit("channel", ({ snippet }) => ({
            snippet: { ...plan.snippet, categoryId: snippet.categoryId },
          }))}
          problems={listProblems("categoryId")}
        >
          {(control) => (
            <Select
              {...control}
              value={categoryId}
              disabled={isReadOnly}
              onChange={({ target }) => changeSnippet({ categoryId: target.value })}
            >
              {videoCategories.map((category) => (
                <option key={category.categoryId} value={category.categoryId}>
                  {category.name}
                </option>
              ))}
            </Select>
          )}
        </PlanField>
        {!isPublished && <PlaylistField form={form} />}
        <LanguageSelect label="Written language" field="defaultLanguage" form={form} />
        <LanguageSelect label="Spoken language" field="defaultAudioLanguage" form={form} />
      </div>
    </div>
  );
}

type LanguageSelectProps = {
  label: string;
  field: "defaultLanguage" | "defaultAudioLanguage";
  form: PlanFormFields;
};

function LanguageSelect({ label, field, form }: LanguageSelectProps) {
  const { plan, isReadOnly, changeSnippet, inherit, listProblems } = form;
  const value = plan.snippet[field];
  const take = (snippet: Snippet) => ({ snippet: { ...plan.snippet, [field]: snippet[field] } });

  return (
    <PlanField
      label={label}
      inherited={inherit("video", ({ snippet }) => take(snippet))}
      problems={listProblems(field)}
    >
      {(control) => (
        <Select
          {...control}
          value={value}
          disabled={isReadOnly}
          onChange={({ target }) => changeSnippet({ [field]: target.value })}
        >
          {!offeredLanguages.includes(value) && <option value={value}>{getLocaleName(value)}</option>}
          {offeredLanguages.map((language) => (
            <option key={language} value={language}>
              {getLocaleName(language)}
            </option>
          ))}
        </Select>
      )}
    </PlanField>
  );
}
