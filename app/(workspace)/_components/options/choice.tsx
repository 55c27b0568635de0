import { Field, Select } from "@/components/ui/field";

type ChoiceProps = {
  label: string;
  hint?: string;
  value: string;
  choices: readonly { id: string; name: string; isDisabled?: boolean }[];
  onPick: (id: string) => void;
};

/** A labelled choice of one from a few. */
export function Choice({ label, hint, value, choices, onPick }: ChoiceProps) {
  return (
    <Field label={label} hint={hint}>
      {(props) => (
        <Select
          {...props}
          value={value}
          onChange={({ target }) => {
            onPick(target.value);
          }}
        >
          {choices.map(({ id, name, isDisabled }) => (
            <option key={id} value={id} disabled={isDisabled}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
