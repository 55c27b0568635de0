import { Field, Input } from "@/components/ui/field";

type EndScreenFieldProps = {
  /** Undefined for a video that ends with its last sentence. */
  endScreen: string | undefined;
  error?: string | undefined;
  onChange: (endScreen: string | undefined) => void;
};

/** What the last scene asks of the viewer. */
export function EndScreenField({ endScreen = "", error, onChange }: EndScreenFieldProps) {
  return (
    <Field
      label="End screen"
      hint="Shown for 10 seconds at the end, with room for YouTube’s own elements. Empty for none."
      {...(error === undefined ? {} : { error })}
    >
      {(props) => (
        <Input
          {...props}
          value={endScreen}
          maxLength={120}
          placeholder="A new animal every Friday"
          onChange={({ target }) => {
            onChange(target.value.trim() === "" ? undefined : target.value);
          }}
        />
      )}
    </Field>
  );
}
