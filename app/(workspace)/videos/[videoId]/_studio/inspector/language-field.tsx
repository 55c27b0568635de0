import { Field, Select } from "@/components/ui/field";
import { getLocaleName, offeredLanguages } from "@/server/languages/language-name";

type LanguageFieldProps = {
  /** The language named in the script's front matter; empty if it names none. */
  named: string;
  /** The language of the video, named or detected. */
  language: string;
  onPick: (language: string) => void;
};

/** Chooses the language of a script, or has it detected from the text. */
export function LanguageField({ named, language, onPick }: LanguageFieldProps) {
  const isListed = named === "" || offeredLanguages.includes(named);

  return (
    <Field label="Language" hint="Decides how numbers are read, and which voices can speak the script.">
      {(props) => (
        <Select
          {...props}
          value={named}
          onChange={({ target }) => {
            onPick(target.value);
          }}
        >
          <option value="">
            {named === "" ? `${getLocaleName(language)} (detected)` : "Detect from the text"}
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
