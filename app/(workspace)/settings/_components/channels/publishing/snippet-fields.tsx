import { Field, Select, Textarea } from "@/components/ui/field";
import type { PublishingDefaults } from "@/server/channels/schema";
import { getLocaleName, offeredLanguages } from "@/server/languages/language-name";

type SnippetFieldsProps = {
  publishing: PublishingDefaults;
  /** The texts of lists while they are being typed. */
  texts: { tags: string; blockedWords: string };
  /** What is wrong, by the path of the field. */
  errors: Record<string, string>;
  onChange: (change: Partial<PublishingDefaults>) => void;
  onWrite: (change: Partial<SnippetFieldsProps["texts"]>) => void;
};

/** The texts that a channel's publications start with. */
export function SnippetFields({ publishing, texts, errors, onChange, onWrite }: SnippetFieldsProps) {
  const { language, callToAction } = publishing;
  const isListed = language === null || offeredLanguages.includes(language);

  return (
    <>
      <Field label="Language" hint="Of titles, descriptions and what is spoken, as YouTube is told.">
        {(props) => (
          <Select
            {...props}
            value={language ?? ""}
            onChange={({ target }) => onChange({ language: target.value === "" ? null : target.value })}
          >
            <option value="">The language of each script</option>
            {!isListed && <option value={language}>{getLocaleName(language)}</option>}
            {offeredLanguages.map((offered) => (
              <option key={offered} value={offered}>
                {getLocaleName(offered)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label="Call to action"
        hint="Put below each description, such as a link and a request to subscribe."
        error={errors.callToAction}
      >
        {(props) => (
          <Textarea
            {...props}
            rows={3}
            maxLength={500}
            value={callToAction}
            onChange={({ target }) => onChange({ callToAction: target.value })}
          />
        )}
      </Field>
      <Field
        label="Tags"
        hint="With commas between them; a video’s own come first."
        error={findError(errors, "tags")}
      >
        {(props) => (
          <Textarea
            {...props}
            rows={2}
            value={texts.tags}
            onChange={({ target }) => onWrite({ tags: target.value })}
          />
        )}
      </Field>
      <Field
        label="Blocked words"
        hint="With commas between them. A title, description or tag that has one is not published."
        error={findError(errors, "blockedWords")}
      >
        {(props) => (
          <Textarea
            {...props}
            rows={2}
            value={texts.blockedWords}
            onChange={({ target }) => onWrite({ blockedWords: target.value })}
          />
        )}
      </Field>
    </>
  );
}

/** The error of a list as a whole, or of one of its entries. */
function findError(errors: Record<string, string>, name: string): string | undefined {
  return Object.entries(errors).find(([path]) => path === name || path.startsWith(`${name}.`))?.[1];
}
