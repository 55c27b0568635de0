import { Field, Select } from "@/components/ui/field";
import { getLocaleName, offeredLanguages } from "@/server/languages/language-name";

type LanguageFieldProps = {
  /** What the script says of its language; empty where it says nothing. */
  named: string;
  /** What the video is in: as named, or as detected. */
  language: string;
  onPick: (language: string) => void;
};

/** The language of a script: detected from its text, or as its front matter says. */
export function LanguageField({ named, language, onPick }: LanguageFieldProps) {
  const isListed = named === "" || offeredLanguages.includes(named);

  return (
    <Field label="Language" hint="Of the script: numbers are read by it, and a voice must speak it.">
      {(props) => (
        <Select
          {...props}
          value={named}
          onChange={({ target }) => {
            onPick(target.value);
          }}
        >
          <option value="">
            {named === "" ? `${getLocaleName(language)} (detected)` : "Detect it from the text"}
          </option>
          {!isListed && <option value={named}>{getLocaleName(named)}</option>}
          {offeredLanguages.map((offered) => (
            <option key={offered} value={offered}>
              {getLocaleName(offered)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
